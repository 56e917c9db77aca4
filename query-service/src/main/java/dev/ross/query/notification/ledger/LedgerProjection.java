package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.query.platform.axon.Position;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final LedgerDatesStore dates;
    private final LedgerPlaces places;

    LedgerProjection(LedgerPages pages, LedgerDatesStore dates, LedgerPlaces places) {
        this.pages = pages;
        this.dates = dates;
        this.places = places;
    }

    @EventHandler
    void on(NotificationRequested requested, Position at) {
        var id = requested.notification();
        var date = LocalDate.ofInstant(requested.at(), ZoneOffset.UTC);
        places.remember(id, at, new LedgerPlace(date));
        dates.update(id.restaurant(), at, known -> known.oneMoreOn(date));
        pages.update(LedgerKeys.page(id.restaurant(), date), at, page -> page.with(LedgerEntry.of(requested)));
    }

    @EventHandler
    void on(NotificationSent sent, Position at, @SequenceNumber long version) {
        change(sent.notification(), at, entry -> entry.sent(sent.at(), version));
    }

    @EventHandler
    void on(NotificationFailed failed, Position at, @SequenceNumber long version) {
        change(failed.notification(), at, entry -> entry.failed(failed.reason(), version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        dates.empty();
        places.empty();
    }

    private void change(NotificationId id, Position at, UnaryOperator<LedgerEntry> change) {
        var date = places.look(id).date();
        if (date != null) pages.update(LedgerKeys.page(id.restaurant(), date), at, page -> page.change(id, change));
    }
}
