package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.axon.log.LogPosition;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects guests' visits and no-shows. An open request is stored separately until it becomes one of these. */
@Component
@ProcessingGroup(GuestHistoryStore.NAME)
class VisitSummaryProjection {
    private final SeatingVisitorStore visitors;
    private final GuestHistoryStore guests;

    VisitSummaryProjection(SeatingVisitorStore visitors, GuestHistoryStore guests) {
        this.visitors = visitors;
        this.guests = guests;
        visitors.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at, @SequenceNumber long version) {
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
    void on(GuestTagged tagged, LogPosition at, @SequenceNumber long version) {
        guests.update(tagged.guest(), at, guest -> guest.kept(tagged.notes().value(), version));
    }

    @ResetHandler
    void forget() {
        visitors.empty();
        guests.empty();
    }

    private static GuestVisit visit(SeatingCreated created) {
        return new GuestVisit(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                null);
    }

    private static GuestVisit visit(WalkInCreated created) {
        return new GuestVisit(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                created.party().guests(),
                null);
    }

    private static @Nullable UnaryOperator<GuestVisit> changeBy(SeatingEvent event) {
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

    private void begin(SeatingEvent event, @Nullable CustomerId customer, GuestVisit first, LogPosition at) {
        var guest = GuestId.at(event.seating(), customer);
        visitors.update(event.seating(), at, visitor -> visitor.began(guest, first));
        show(guest, first, at);
    }

    /**
     * Applies an event to the seating and its guest. After a crash, an event that its version shows to be applied
     * already is skipped: its documents were written with it.
     */
    private void change(SeatingId seating, UnaryOperator<GuestVisit> change, LogPosition at, long version) {
        var known = visitors.look(seating);
        var guest = known.guest();
        var before = known.visit();
        if (guest == null || before == null || version < known.version()) return;
        var now = change.apply(before);
        visitors.update(seating, at, visitor -> new SeatingVisitor(guest, now, version));
        if (before.counts() || now.counts()) show(guest, now, at);
    }

    private void show(GuestId guest, GuestVisit visit, LogPosition at) {
        guests.update(guest, at, all -> visit.counts() ? all.with(visit) : all.without(visit.id()));
    }
}
