package dev.ross.query.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.report.figures.SeatingCounts;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the report of its week says of one seating.
 *
 * @param party how many guests
 * @param walkIn whether it was created with its party seated
 * @param status since the last change
 * @param late whether its party has not come, and nobody has said what becomes of it
 * @param accepted whether it was accepted at some time
 */
record ReportedVisit(
        SeatingId seating,
        ServiceTime service,
        int party,
        boolean walkIn,
        SeatingStatus status,
        boolean late,
        boolean accepted,
        VisitTimes times) {
    static ReportedVisit of(SeatingCreated created, ServiceTime service) {
        var asked = created.answerBy() == null ? null : created.at();
        return new ReportedVisit(
                created.seating(),
                service,
                created.party().guests(),
                false,
                SeatingStatus.PENDING,
                false,
                false,
                new VisitTimes(asked, null, null, null));
    }

    static ReportedVisit of(WalkInCreated created, ServiceTime service) {
        return new ReportedVisit(
                created.seating(),
                service,
                created.party().guests(),
                true,
                SeatingStatus.SEATED,
                false,
                false,
                new VisitTimes(null, null, created.at(), null));
    }

    IsoWeek week() {
        return IsoWeek.of(service.date());
    }

    ReportedVisit after(SeatingEvent event) {
        var next = SeatingStatus.after(event).map(this::became).orElse(this);
        return next.with(times.after(event), event instanceof PartyRanLate || next.late);
    }

    ReportedVisit amended(SeatingAmended to, ServiceTime at) {
        var stays = late && at.startsAt().equals(service.startsAt());
        return new ReportedVisit(seating, at, to.party().guests(), walkIn, status, stays, accepted, times);
    }

    private ReportedVisit became(SeatingStatus next) {
        return new ReportedVisit(
                seating, service, party, walkIn, next, false, accepted || next == SeatingStatus.ACCEPTED, times);
    }

    private ReportedVisit with(VisitTimes changed, boolean isLate) {
        return new ReportedVisit(seating, service, party, walkIn, status, isLate, accepted, changed);
    }

    /** What it contributes to its week. */
    WeekFigures figures() {
        var figures = new WeekFiguresBuilder().seatings(service.date(), service.opens(), counts());
        times.answer().ifPresent(figures::answer);
        if (status == SeatingStatus.CLOSED)
            times.turn().ifPresent(turn -> figures.turn(party, turn.toMinutes(), service.plannedMinutes()));
        if (status == SeatingStatus.SEATED || status == SeatingStatus.ACCEPTED && late)
            figures.leftOpen(seating, service.startsAt(), status, party);
        return figures.build();
    }

    private SeatingCounts counts() {
        var came = status == SeatingStatus.SEATED || status == SeatingStatus.CLOSED;
        return new SeatingCounts(
                1,
                one(accepted),
                one(came),
                came ? party : 0,
                one(came && walkIn),
                one(status == SeatingStatus.DECLINED),
                one(status == SeatingStatus.EXPIRED),
                one(status == SeatingStatus.CANCELLED),
                one(status == SeatingStatus.NO_SHOW),
                one(status == SeatingStatus.LAPSED),
                one(status.isUpcoming()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /**
     * When things happened to it.
     *
     * @param asked when its guest asked for it; absent if nobody had to answer
     * @param answered when staff first answered
     * @param seated when its party last sat down
     * @param left when staff closed it; absent until then, or if the system did
     */
    record VisitTimes(
            @Nullable Instant asked,
            @Nullable Instant answered,
            @Nullable Instant seated,
            @Nullable Instant left) {
        VisitTimes after(SeatingEvent event) {
            return switch (event) {
                case SeatingAccepted accepted -> accepted.by() == ActingSide.STAFF ? answeredAt(accepted.at()) : this;
                case SeatingDeclined declined -> answeredAt(declined.at());
                case GuestsSeated sat -> new VisitTimes(asked, answered, sat.at(), null);
                case SeatingClosed closed ->
                    new VisitTimes(asked, answered, seated, closed.by() == ActingSide.SYSTEM ? null : closed.at());
                default -> this;
            };
        }

        private VisitTimes answeredAt(Instant at) {
            return new VisitTimes(asked, answered == null ? at : answered, seated, left);
        }

        /** How long its guest waited for the answer of staff. */
        Optional<Duration> answer() {
            return asked == null || answered == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(asked, answered));
        }

        /** How long its party sat. */
        Optional<Duration> turn() {
            return seated == null || left == null ? Optional.empty() : Optional.of(Duration.between(seated, left));
        }
    }
}
