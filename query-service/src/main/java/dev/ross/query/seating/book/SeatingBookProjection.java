package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingStatus;
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
    }

    @EventHandler
    void on(RestaurantRegistered registered, Position at) {
        dates.update(registered.restaurant(), at, known -> known.in(registered.timeZone()));
    }

    @EventHandler
    void on(SeatingEvent event, Position at, @SequenceNumber long version) {
        switch (event) {
            case SeatingCreated created -> begin(BookEntry.of(created), at);
            case WalkInCreated created -> begin(BookEntry.of(created), at);
            default -> change(event, at, version);
        }
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
        dates.update(restaurant, at, known -> known.with(date));
        pages.update(new ServiceDayId(restaurant, date), at, page -> page.with(entry));
    }

    private void change(SeatingEvent event, Position at, long version) {
        var date = places.look(event.seating()).serviceDate();
        if (date == null) return;
        var day = new ServiceDayId(event.seating().restaurant(), date);
        pages.update(
                day,
                at,
                page -> page.change(event.seating(), entry -> told(entry, event).seen(version)));
    }

    private static BookEntry told(BookEntry entry, SeatingEvent event) {
        return switch (event) {
            case SeatingAccepted accepted -> entry.became(SeatingStatus.ACCEPTED);
            case SeatingDeclined declined -> entry.became(SeatingStatus.DECLINED);
            case SeatingCancelled cancelled -> entry.became(SeatingStatus.CANCELLED);
            case SeatingExpired expired -> entry.became(SeatingStatus.EXPIRED);
            case TableAssigned assigned -> entry.at(assigned.tables());
            case GuestsSeated seated -> entry.became(SeatingStatus.SEATED).at(seated.tables());
            case GuestsMarkedNoShow missed -> entry.became(SeatingStatus.NO_SHOW);
            case SeatingReinstated back -> entry.became(back.to()).promised(back.answerBy());
            case SeatingClosed closed -> entry.became(SeatingStatus.CLOSED);
            case NoShowDisputed disputed -> entry;
            case ServerHailed hailed -> entry;
            case HailClaimed claimed -> entry;
            case HailResolved resolved -> entry;
            case HailWithdrawn withdrawn -> entry;
            case SeatingCreated created -> entry;
            case WalkInCreated created -> entry;
        };
    }
}
