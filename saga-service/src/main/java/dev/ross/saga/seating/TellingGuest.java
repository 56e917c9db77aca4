package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one message to the guest, unless they left no address or were forgotten. */
@Component
class TellingGuest implements Unfolding<TellGuest> {
    private final History history;

    TellingGuest(History history) {
        this.history = history;
    }

    @Override
    public Class<TellGuest> wanted() {
        return TellGuest.class;
    }

    @Override
    public List<RequestNotification> commands(TellGuest wanted, String cause) {
        var visit = Visit.of(wanted.seating(), history).orElseThrow();
        var recipient = recipient(visit.guest().value());
        if (recipient == null) return List.of();
        var seating = wanted.seating();
        var whom = visit.customer() == null
                ? "guest-of-" + seating
                : visit.customer().toString();
        return List.of(new RequestNotification(
                NotificationId.derived(seating.restaurant(), cause, wanted.template(), whom),
                wanted.template(),
                Personal.of(visit.guest().subject(), recipient),
                seating,
                visit.facts(),
                wanted.words()));
    }

    private static @Nullable Recipient recipient(@Nullable GuestContact guest) {
        return guest == null || guest.email() == null
                ? null
                : new Recipient(guest.name(), guest.email(), guest.language());
    }
}
