package dev.ross.query.report;

import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.HailId;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seating, and its hails that wait for an answer.
 *
 * @param visit absent until it is created
 * @param hails at most one of each kind
 * @param version of the last event of the seating
 */
record ReportedSeating(@Nullable ReportedVisit visit, List<WaitingHail> hails, long version) {
    static ReportedSeating blank(String seating) {
        return new ReportedSeating(null, List.of(), -1);
    }

    ReportedSeating with(ReportedVisit changed, long event) {
        var sits = changed.status() == SeatingStatus.SEATED;
        return new ReportedSeating(changed, sits ? hails : List.of(), event);
    }

    /** What it contributes to its week, beside its hails. */
    WeekFigures figures() {
        return visit == null ? WeekFigures.NONE : visit.figures();
    }

    ReportedSeating after(HailEvent event, long number) {
        if (event instanceof HailEscalated) return new ReportedSeating(visit, hails, number);
        var others = hails.stream().filter(hail -> !hail.id().equals(event.hail()));
        var open = event instanceof ServerHailed hailed
                ? Stream.concat(others, Stream.of(new WaitingHail(hailed.hail(), hailed.kind(), hailed.at())))
                : others;
        return new ReportedSeating(visit, open.toList(), number);
    }

    /** What the figures of its week gain by an event of one of its hails. A hail counts when it is over. */
    WeekFigures gain(HailEvent event) {
        var figures = new WeekFiguresBuilder();
        hails.stream()
                .filter(hail -> hail.id().equals(event.hail()))
                .findFirst()
                .ifPresent(hail -> {
                    switch (event) {
                        case ServerHailed hailed -> {}
                        case HailEscalated escalated -> {}
                        case HailClaimed claimed -> figures.answeredHail(hail.kind(), hail.waitedUntil(claimed.at()));
                        case HailResolved resolved ->
                            figures.answeredHail(hail.kind(), hail.waitedUntil(resolved.at()));
                        case HailWithdrawn withdrawn -> figures.withdrawnHail(hail.kind());
                    }
                });
        return figures.build();
    }

    /** Those of its hails that nobody will answer, since the party does not sit any more. */
    WeekFigures unanswered(SeatingStatus next) {
        var figures = new WeekFiguresBuilder();
        if (next != SeatingStatus.SEATED) hails.forEach(hail -> figures.unansweredHail(hail.kind()));
        return figures.build();
    }

    /** A hail that no server has claimed. */
    record WaitingHail(HailId id, HailKind kind, Instant raisedAt) {
        Duration waitedUntil(Instant answered) {
            return Duration.between(raisedAt, answered);
        }
    }
}
