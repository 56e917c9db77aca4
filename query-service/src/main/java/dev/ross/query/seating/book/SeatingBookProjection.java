package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.query.platform.axon.log.LogPosition;
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
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        rules.update(
                event.restaurant(), at, known -> new BookRules(known.rules().after(event)));
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
    void on(ServiceDayEvent event, LogPosition at) {
        pages.update(event.day(), at, page -> page.after(event));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        seatings.empty();
        rules.empty();
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
        var now = evolve(before, event).seen(version);
        seatings.update(event.seating(), at, indexed -> new IndexedBookEntry(now));
        var from = PageKey.of(before);
        var to = PageKey.of(now);
        if (!from.equals(to)) pages.update(from, at, page -> page.without(event.seating()));
        pages.update(to, at, page -> page.with(now));
    }

    private static BookEntry evolve(BookEntry entry, SeatingEvent event) {
        return switch (event) {
            case SeatingAccepted accepted -> entry.became(SeatingStatus.ACCEPTED);
            case SeatingDeclined declined -> entry.became(SeatingStatus.DECLINED);
            case SeatingCancelled cancelled -> entry.became(SeatingStatus.CANCELLED);
            case SeatingExpired expired -> entry.became(SeatingStatus.EXPIRED);
            case TableAssigned assigned -> entry.at(assigned.tables(), assigned.how());
            case GuestsSeated seated -> entry.became(SeatingStatus.SEATED).sat(seated.tables());
            case GuestsMarkedNoShow missed -> entry.became(SeatingStatus.NO_SHOW);
            case SeatingReinstated back -> entry.became(back.to()).promised(back.answerBy());
            case SeatingClosed closed -> entry.became(SeatingStatus.CLOSED);
            case SeatingLapsed lapsed -> entry.became(SeatingStatus.LAPSED);
            case NoShowDisputed disputed -> entry;
            case SeatingAmended to -> entry.amended(to);
            case GuestContactChanged changed -> entry.knownAs(changed);
            case NotesChanged changed -> entry.noted(changed);
            case AmendmentRequested asked -> entry.asked(AskedChange.of(OpenAmendment.of(asked)));
            case AmendmentRefused refused -> entry.asked(null);
            case PartyRanLate late -> entry.ranLate();
            case ServerHailed hailed -> entry;
            case HailClaimed claimed -> entry;
            case HailResolved resolved -> entry;
            case HailWithdrawn withdrawn -> entry;
            case SeatingCreated created -> entry;
            case WalkInCreated created -> entry;
        };
    }
}
