package dev.ross.query.seating.visits;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
import dev.ross.query.platform.axon.Position;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request that came to nothing is no visit and is not told here: it stays as it last was, and is not shown. */
@Component
@ProcessingGroup(GuestsVisits.NAME)
class VisitSummaryProjection {
    private final Visitors visitors;
    private final GuestsVisits guests;

    VisitSummaryProjection(Visitors visitors, GuestsVisits guests) {
        this.visitors = visitors;
        this.guests = guests;
        visitors.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(SeatingCreated created, Position at) {
        begin(created, created.customer(), created.stay(), created.party(), SeatingStatus.PENDING, at);
    }

    @EventHandler
    void on(WalkInCreated created, Position at) {
        begin(created, null, created.stay(), created.party(), SeatingStatus.SEATED, at);
    }

    @EventHandler
    void on(SeatingAccepted accepted, Position at) {
        change(accepted, at, visit -> visit.became(SeatingStatus.ACCEPTED));
    }

    @EventHandler
    void on(SeatingAmended to, Position at) {
        change(to, at, visit -> visit.amended(to.stay(), to.party()));
    }

    @EventHandler
    void on(GuestsSeated seated, Position at) {
        change(seated, at, visit -> visit.became(SeatingStatus.SEATED));
    }

    @EventHandler
    void on(SeatingClosed closed, Position at) {
        change(closed, at, visit -> visit.became(SeatingStatus.CLOSED));
    }

    @EventHandler
    void on(GuestsMarkedNoShow missed, Position at) {
        change(missed, at, visit -> visit.became(SeatingStatus.NO_SHOW));
    }

    @EventHandler
    void on(NoShowDisputed disputed, Position at) {
        change(disputed, at, visit -> visit.disputed(disputed.statement().value()));
    }

    @EventHandler
    void on(SeatingReinstated back, Position at) {
        change(back, at, visit -> visit.became(back.to()));
    }

    @EventHandler
    void on(GuestTagged tagged, Position at, @SequenceNumber long version) {
        guests.update(tagged.guest(), at, guest -> guest.kept(tagged.notes().value(), version));
    }

    @ResetHandler
    void forget() {
        visitors.empty();
        guests.empty();
    }

    private void begin(
            SeatingEvent event,
            @Nullable CustomerId customer,
            Stay stay,
            PartySize party,
            SeatingStatus as,
            Position at) {
        var guest = GuestId.at(event.seating(), customer);
        visitors.remember(event.seating(), at, new Visitor(guest));
        guests.update(guest, at, all -> all.with(new Visit(event.seating(), as, stay, party.guests(), null)));
    }

    private void change(SeatingEvent event, Position at, UnaryOperator<Visit> change) {
        var guest = visitors.look(event.seating()).guest();
        if (guest != null) guests.update(guest, at, all -> all.change(event.seating(), change));
    }
}
