package dev.ross.query.seating.visits;

import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Presents to staff, at one seating, the summary of the guest's other visits. */
record VisitSummaryPresentation(SeatingId seating, Clock clock)
        implements Presentation<LinkedDocuments<SeatingVisitor, GuestHistory>, VisitSummary> {
    @Override
    public @Nullable VisitSummary show(LinkedDocuments<SeatingVisitor, GuestHistory> visit) {
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
