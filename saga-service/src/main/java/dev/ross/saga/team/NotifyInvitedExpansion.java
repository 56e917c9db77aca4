package dev.ross.saga.team;

import static dev.ross.contracts.notification.NotificationTemplate.STAFF_INVITED;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Expands to one message for an invitation that is still open. Its code is made only when it is mailed. */
@Component
class NotifyInvitedExpansion implements CommandExpansion<NotifyInvited> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyInvitedExpansion(StreamHistory history, RestaurantDirectory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyInvited> requestType() {
        return NotifyInvited.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyInvited request, String cause) {
        var invitation = request.invitation();
        return history
                .since(
                        "team",
                        invitation.restaurant(),
                        request.since(),
                        Optional.<StaffInvited>empty(),
                        (known, event) -> openInvitation(invitation, known, event))
                .filter(invited -> MessageRules.isCurrent(STAFF_INVITED, true, invited.expiresAt(), clock.instant()))
                .flatMap(invited -> message(invited, cause))
                .stream()
                .toList();
    }

    private Optional<RequestNotification> message(StaffInvited invited, String cause) {
        var restaurant = directory.restaurant(invited.restaurant());
        return Optional.ofNullable(invited.email().value())
                .map(email -> new RequestNotification(
                        NotificationId.derived(
                                invited.restaurant(),
                                cause,
                                STAFF_INVITED,
                                invited.invitation().toString()),
                        STAFF_INVITED,
                        List.of(new Addressee(
                                invited.invitation().toString(),
                                false,
                                Personal.of(invited.email().subject(), new Recipient(null, email, null)))),
                        null,
                        Map.of(
                                "restaurant", restaurant.name(),
                                "timeZone", restaurant.timeZone().getId(),
                                "invitation", invited.invitation().toString(),
                                "role", invited.role().name(),
                                "expiresAt", invited.expiresAt().toString()),
                        null));
    }

    private static Optional<StaffInvited> openInvitation(InvitationId id, Optional<StaffInvited> known, Object event) {
        if (event instanceof StaffInvited invited && invited.invitation().equals(id)) return Optional.of(invited);
        if (event instanceof StaffJoined joined && id.equals(joined.invitation())) return Optional.empty();
        return event instanceof InvitationRevoked revoked
                        && revoked.invitation().equals(id)
                ? Optional.empty()
                : known;
    }
}
