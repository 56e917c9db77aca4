package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent;
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
    private final LedgerDaysStore days;
    private final LedgerPlaces places;

    LedgerProjection(LedgerPages pages, LedgerDaysStore days, LedgerPlaces places) {
        this.pages = pages;
        this.days = days;
        this.places = places;
        places.isLookedUpBy(NotificationEvent.class, NotificationEvent::notification);
        pages.isLookedUpBy(
                NotificationRequested.class,
                requested -> LedgerHour.of(requested.at())
                        .page(requested.notification().restaurant()));
    }

    @EventHandler
    void on(NotificationRequested requested, Position at) {
        var restaurant = requested.notification().restaurant();
        var hour = LedgerHour.of(requested.at());
        var page = hour.page(restaurant);
        pages.update(page, at, before -> before.with(LedgerEntry.of(requested)));
        int messages = pages.look(page).entries().size();
        days.update(restaurant, at, known -> known.with(hour, messages));
        places.remember(requested.notification(), at, new LedgerPlace(hour.text()));
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
        days.empty();
        places.empty();
    }

    private void change(NotificationId id, Position at, UnaryOperator<LedgerEntry> change) {
        var hour = places.look(id).hour();
        if (hour != null) pages.update(new LedgerHour(hour).page(id.restaurant()), at, page -> page.change(id, change));
    }
}
