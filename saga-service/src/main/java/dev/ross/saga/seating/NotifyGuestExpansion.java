package dev.ross.saga.seating;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.message.MessageRules;
import dev.ross.saga.platform.message.PreferredChannels;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Expands to one message to the guest, if it is still true, and unless the guest left no address, was erased, or
 * prefers not to be mailed about it or does not consent to it.
 */
@Component
class NotifyGuestExpansion implements CommandExpansion<NotifyGuest> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final PreferredChannels channels;
    private final Clock clock;

    NotifyGuestExpansion(
            StreamHistory history, RestaurantDirectory directory, PreferredChannels channels, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.channels = channels;
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
        var by = channels.of(state.customer(), request.template());
        if (recipient == null || by.isEmpty()) return List.of();
        var seating = request.seating();
        var facts = new LinkedHashMap<>(state.facts());
        if (state.customer() != null) facts.putAll(ChannelPolicy.facts(by));
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
                facts,
                request.words()));
    }

    private static @Nullable Recipient recipient(@Nullable GuestContact guest) {
        return guest == null || guest.email() == null
                ? null
                : new Recipient(guest.name(), guest.email(), guest.language());
    }
}
