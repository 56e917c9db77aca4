package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
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
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.platform.axon.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(BookPages.NAME)
class SeatingBookProjection {
    private final BookPages pages;
    private final BookPlaces places;
    private final BookDatesStore dates;

    SeatingBookProjection(BookPages pages, BookPlaces places, BookDatesStore dates) {
        this.pages = pages;
        this.places = places;
        this.dates = dates;
        places.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(RestaurantEvent event, Position at) {
        dates.update(event.restaurant(), at, known -> known.by(known.rules().after(event)));
    }

    @EventHandler
    void on(SeatingEvent event, Position at, @SequenceNumber long version) {
        switch (event) {
            case SeatingCreated created -> begin(BookEntry.of(created), at);
            case WalkInCreated created -> begin(BookEntry.of(created), at);
            default -> change(event, at, version);
        }
    }

    @EventHandler
    void on(ServiceDayEvent event, Position at) {
        pages.update(event.day(), at, page -> page.after(event));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        places.empty();
        dates.empty();
    }

    private void begin(BookEntry entry, Position at) {
        var date = entry.stay().serviceDate();
        var restaurant = entry.id().restaurant();
        places.remember(entry.id(), at, new BookPlace(date));
        dates.update(restaurant, at, known -> known.with(date, date));
        pages.update(new ServiceDayId(restaurant, date), at, page -> page.with(entry));
    }

    private void change(SeatingEvent event, Position at, long version) {
        var page = places.look(event.seating()).page();
        if (page == null) return;
        var restaurant = event.seating().restaurant();
        if (event instanceof SeatingAmended to)
            dates.update(restaurant, at, known -> known.with(to.stay().serviceDate(), page));
        pages.update(
                new ServiceDayId(restaurant, page),
                at,
                written -> written.change(
                        event.seating(), entry -> told(entry, event).seen(version)));
    }

    private static BookEntry told(BookEntry entry, SeatingEvent event) {
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
            case AmendmentRequested asked -> entry.asked(AskedChange.of(asked));
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
