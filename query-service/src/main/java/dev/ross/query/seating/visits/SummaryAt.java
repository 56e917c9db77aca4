package dev.ross.query.seating.visits;

import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** At one visit: all others. */
record SummaryAt(SeatingId seating, Clock clock) implements Lens<Together<Visitor, GuestVisits>> {
    @Override
    public @Nullable VisitSummary show(Together<Visitor, GuestVisits> visit) {
        var guest = visit.index().guest();
        return guest == null
                ? null
                : VisitSummary.of(seating, guest, visit.linked().getFirst(), clock.instant());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
