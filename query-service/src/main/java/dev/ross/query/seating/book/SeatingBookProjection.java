package dev.ross.query.seating.book;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.seating.book.BookPages.PageKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(BookPages.NAME)
class SeatingBookProjection {
    private final BookPages pages;
    private final BookEntryIndex seatings;
    private final BookRulesStore rules;

    SeatingBookProjection(BookPages pages, BookEntryIndex seatings, BookRulesStore rules) {
        this.pages = pages;
        this.seatings = seatings;
        this.rules = rules;
        seatings.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
        seatings.isLookedUpBy(OrderStageReached.class, OrderStageReached::seating);
        seatings.isLookedUpBy(NotificationSent.class, NotificationSent::guestOf);
        seatings.isLookedUpBy(NotificationFailed.class, NotificationFailed::guestOf);
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        rules.update(event.restaurant(), at, rules -> rules.after(event));
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at, @SequenceNumber long version) {
        switch (event) {
            case SeatingCreated created -> begin(BookEntry.of(created), at);
            case WalkInCreated created -> begin(BookEntry.of(created), at);
            default -> change(event, at, version);
        }
    }

    @EventHandler
    void on(OrderStageReached reached, LogPosition at) {
        var before = seatings.look(reached.seating()).entry();
        if (before != null) change(before, before.with(before.order().after(reached)), at);
    }

    @EventHandler
    void on(NotificationSent sent, LogPosition at) {
        if (sent.guestOf() != null) reached(sent.guestOf(), true, at);
    }

    @EventHandler
    void on(NotificationFailed failed, LogPosition at) {
        if (failed.guestOf() != null && failed.failure().concernsTheAddress()) reached(failed.guestOf(), false, at);
    }

    @EventHandler
    void on(ServiceDayEvent event, LogPosition at) {
        pages.update(event.day(), at, page -> page.after(event));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        seatings.empty();
        rules.empty();
    }

    private void reached(SeatingId seating, boolean isReached, LogPosition at) {
        var before = seatings.look(seating).entry();
        if (before != null) change(before, before.reached(isReached), at);
    }

    private void begin(BookEntry entry, LogPosition at) {
        seatings.update(entry.id(), at, indexed -> indexed.began(entry));
        pages.update(PageKey.of(entry), at, page -> page.with(entry));
    }

    /**
     * Applies an event to the seating and its pages. After a crash, an event that its version shows to be applied
     * already is skipped: its pages were written with it.
     */
    private void change(SeatingEvent event, LogPosition at, long version) {
        var before = seatings.look(event.seating()).entry();
        if (before == null || version < before.version()) return;
        var arrival = before.arrival().after(event);
        change(before, evolve(before, event).with(arrival).seen(version), at);
    }

    private void change(BookEntry before, BookEntry now, LogPosition at) {
        if (now.equals(before)) return;
        seatings.update(now.id(), at, indexed -> new BookEntryIndex.IndexedEntry(now));
        var from = PageKey.of(before);
        var to = PageKey.of(now);
        if (!from.equals(to)) pages.update(from, at, page -> page.without(now.id()));
        pages.update(to, at, page -> page.with(now));
    }

    private static BookEntry evolve(BookEntry entry, SeatingEvent event) {
        return switch (event) {
            case TableAssigned assigned -> entry.at(assigned.tables(), assigned.how());
            case GuestsSeated seated -> entry.became(SeatingStatus.SEATED).sat(seated.tables());
            case SeatingReinstated back -> entry.became(back.to()).promised(back.answerBy());
            case SeatingAmended to -> entry.amended(to);
            case GuestContactChanged changed -> entry.knownAs(changed);
            case NotesChanged changed -> entry.noted(changed);
            case AmendmentRequested asked -> entry.asked(AskedChange.of(OpenAmendment.of(asked)));
            case AmendmentRefused refused -> entry.asked(null);
            case SeatingOrderEvent ordered -> entry.with(entry.order().after(ordered));
            default -> SeatingStatus.after(event).map(entry::became).orElse(entry);
        };
    }
}
