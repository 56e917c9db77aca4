package dev.ross.query.seating.visits;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
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
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.query.platform.axon.Position;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits are counted that were taken or missed. A request is remembered beside them until it becomes one of these. */
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
    void on(SeatingEvent event, Position at, @SequenceNumber long version) {
        switch (event) {
            case SeatingCreated created -> begin(created, created.customer(), visit(created), at);
            case WalkInCreated created -> begin(created, null, visit(created), at);
            default -> {
                var change = changeBy(event);
                if (change != null) change(event.seating(), change, at, version);
            }
        }
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

    private static Visit visit(SeatingCreated created) {
        return new Visit(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                null);
    }

    private static Visit visit(WalkInCreated created) {
        return new Visit(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                created.party().guests(),
                null);
    }

    private static @Nullable UnaryOperator<Visit> changeBy(SeatingEvent event) {
        return switch (event) {
            case SeatingAccepted accepted -> visit -> visit.became(SeatingStatus.ACCEPTED);
            case SeatingAmended to -> visit -> visit.amended(to.stay(), to.party());
            case GuestsSeated seated -> visit -> visit.became(SeatingStatus.SEATED);
            case SeatingClosed closed -> visit -> visit.became(SeatingStatus.CLOSED);
            case GuestsMarkedNoShow missed -> visit -> visit.became(SeatingStatus.NO_SHOW);
            case NoShowDisputed disputed ->
                visit -> visit.disputed(disputed.statement().value());
            case SeatingReinstated back -> visit -> visit.became(back.to());
            default -> null;
        };
    }

    private void begin(SeatingEvent event, @Nullable CustomerId customer, Visit first, Position at) {
        var guest = GuestId.at(event.seating(), customer);
        visitors.update(event.seating(), at, visitor -> visitor.began(guest, first));
        show(guest, first, at);
    }

    /** What was taken in before, as its version tells, comes again after a crash, and where it led to was written then. */
    private void change(SeatingId seating, UnaryOperator<Visit> change, Position at, long version) {
        var known = visitors.look(seating);
        var guest = known.guest();
        var before = known.visit();
        if (guest == null || before == null || version < known.version()) return;
        var now = change.apply(before);
        visitors.update(seating, at, visitor -> new Visitor(guest, now, version));
        if (before.counts() || now.counts()) show(guest, now, at);
    }

    private void show(GuestId guest, Visit visit, Position at) {
        guests.update(guest, at, all -> visit.counts() ? all.with(visit) : all.without(visit.id()));
    }
}
