package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.query.platform.axon.Position;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(LedgerPages.NAME)
class LedgerProjection {
    private final LedgerPages pages;
    private final LedgerSizes sizes;
    private final LedgerPlaces places;

    LedgerProjection(LedgerPages pages, LedgerSizes sizes, LedgerPlaces places) {
        this.pages = pages;
        this.sizes = sizes;
        this.places = places;
    }

    @EventHandler
    void on(NotificationRequested requested, Position at) {
        var id = requested.notification();
        var known = places.look(id).number(); // by a crash in the middle of writing
        int number = known == null ? sizes.look(id.restaurant()).messages() : known;
        pages.update(
                LedgerKeys.page(id.restaurant(), number), at, page -> page.with(LedgerEntry.of(number, requested)));
        places.remember(id, at, new LedgerPlace(number));
        sizes.update(id.restaurant(), at, LedgerSize::oneMore);
    }

    @EventHandler
    void on(NotificationSent sent, Position at, @SequenceNumber long version) {
        change(sent.notification(), at, entry -> entry.sent(sent.addressees(), sent.at(), version));
    }

    @EventHandler
    void on(NotificationFailed failed, Position at, @SequenceNumber long version) {
        change(failed.notification(), at, entry -> entry.failed(failed.addressees(), failed.reason(), version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        sizes.empty();
        places.empty();
    }

    private void change(NotificationId id, Position at, UnaryOperator<LedgerEntry> change) {
        var number = places.look(id).number();
        if (number != null) pages.update(LedgerKeys.page(id.restaurant(), number), at, page -> page.change(id, change));
    }
}
