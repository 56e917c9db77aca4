package dev.ross.saga.seating;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Expands to one message to the guest, if it is still true, and unless the guest left no address, was erased, or
 * prefers not to be mailed about it.
 */
@Component
class NotifyGuestExpansion implements CommandExpansion<NotifyGuest> {
    /** Messages a guest may do without: they say what the guest was told before. */
    private static final Set<NotificationTemplate> CONVENIENCES =
            Set.of(NotificationTemplate.REQUEST_RECEIVED, NotificationTemplate.SEATING_REMINDER);

    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyGuestExpansion(StreamHistory history, RestaurantDirectory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyGuest> requestType() {
        return NotifyGuest.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyGuest request, String cause) {
        return SeatingForMessages.of(request.seating(), history, directory)
                .map(state -> commands(request, cause, state))
                .orElse(List.of()); // a party that walked in left no address
    }

    private List<RequestNotification> commands(NotifyGuest request, String cause, SeatingForMessages state) {
        var recipient = recipient(state.guest().value());
        if (!MessageRules.isCurrent(request.template(), state.situation(), clock.instant())) return List.of();
        if (recipient == null || isSpared(state.customer(), request.template())) return List.of();
        var seating = request.seating();
        var whom = state.customer() == null
                ? "guest-of-" + seating
                : state.customer().toString();
        return List.of(new RequestNotification(
                NotificationId.derived(seating.restaurant(), cause, request.template(), whom),
                request.template(),
                List.of(new Addressee(
                        whom,
                        state.customer() != null,
                        Personal.of(state.guest().subject(), recipient))),
                seating,
                state.facts(),
                request.words()));
    }

    private boolean isSpared(@Nullable CustomerId customer, NotificationTemplate template) {
        return customer != null
                && CONVENIENCES.contains(template)
                && !preferences(customer).channels().contains(Channel.EMAIL);
    }

    private GuestPreferences preferences(CustomerId customer) {
        return history.of(
                "customer",
                customer,
                GuestPreferences.UNSAID,
                (known, event) -> event instanceof CustomerPreferencesUpdated updated ? updated.preferences() : known);
    }

    private static @Nullable Recipient recipient(@Nullable GuestContact guest) {
        return guest == null || guest.email() == null
                ? null
                : new Recipient(guest.name(), guest.email(), guest.language());
    }
}
