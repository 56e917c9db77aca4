package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.query.platform.axon.log.LogPosition;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(LedgerMessages.NAME)
class LedgerProjection {
    private final LedgerMessages messages;
    private final LedgerPlaces places;

    LedgerProjection(LedgerMessages messages, LedgerPlaces places) {
        this.messages = messages;
        this.places = places;
        places.isLookedUpBy(NotificationEvent.class, NotificationEvent::notification);
    }

    @EventHandler
    void on(NotificationRequested requested, LogPosition at) {
        var entry = LedgerEntry.of(requested);
        messages.update(LedgerMessages.key(entry.id(), entry.place()), at, before -> new LedgerMessage(entry));
        places.remember(entry.id(), at, new LedgerPlace(entry.place()));
    }

    @EventHandler
    void on(NotificationDelayed delayed, LogPosition at, @SequenceNumber long version) {
        change(delayed.notification(), at, entry -> entry.after(delayed, delayed.addressees(), version));
    }

    @EventHandler
    void on(NotificationSent sent, LogPosition at, @SequenceNumber long version) {
        change(sent.notification(), at, entry -> entry.after(sent, sent.addressees(), version));
    }

    @EventHandler
    void on(NotificationFailed failed, LogPosition at, @SequenceNumber long version) {
        change(failed.notification(), at, entry -> entry.after(failed, failed.addressees(), version));
    }

    @EventHandler
    void on(NotificationResent resent, LogPosition at, @SequenceNumber long version) {
        change(
                resent.notification(),
                at,
                entry -> entry.after(resent, resent.addressees(), version).resent());
    }

    @ResetHandler
    void forget() {
        messages.empty();
        places.empty();
    }

    private void change(NotificationId id, LogPosition at, UnaryOperator<LedgerEntry> change) {
        var place = places.look(id).text();
        if (place != null) messages.update(LedgerMessages.key(id, place), at, message -> changed(message, change));
    }

    private static LedgerMessage changed(LedgerMessage message, UnaryOperator<LedgerEntry> change) {
        var entry = message.entry();
        return entry == null ? message : new LedgerMessage(change.apply(entry));
    }
}
