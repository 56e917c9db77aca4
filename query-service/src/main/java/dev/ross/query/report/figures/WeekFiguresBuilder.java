package dev.ross.query.report.figures;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.figures.DurationHistogram;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one event, seating or order contributes to its week. */
public final class WeekFiguresBuilder {
    private final List<ServiceFigures> services = new ArrayList<>();
    private DurationHistogram answers = DurationHistogram.NONE;
    private final List<TurnFigures> turns = new ArrayList<>();
    private final List<HailFigures> hails = new ArrayList<>();
    private final List<ItemFigures> items = new ArrayList<>();
    private final List<ReductionFigures> reductions = new ArrayList<>();
    private final List<DayFigures> days = new ArrayList<>();
    private final List<MailFailures> mailFailures = new ArrayList<>();
    private final List<SeatingLeftOpen> leftOpen = new ArrayList<>();

    public WeekFigures build() {
        return WeekFigures.NONE.plus(
                new WeekFigures(services, answers, turns, hails, items, reductions, days, mailFailures, leftOpen));
    }

    public WeekFiguresBuilder seatings(LocalDate date, @Nullable LocalTime opens, SeatingCounts seatings) {
        services.add(new ServiceFigures(date, opens, seatings, SaleFigures.NONE));
        return this;
    }

    public WeekFiguresBuilder sales(LocalDate date, @Nullable LocalTime opens, SaleFigures sales) {
        services.add(new ServiceFigures(date, opens, SeatingCounts.NONE, sales));
        return this;
    }

    public WeekFiguresBuilder answer(Duration waited) {
        answers = answers.plus(DurationHistogram.of(waited));
        return this;
    }

    public WeekFiguresBuilder turn(int guests, long minutes, long plannedMinutes) {
        turns.add(TurnFigures.of(guests, minutes, plannedMinutes));
        return this;
    }

    public WeekFiguresBuilder answeredHail(HailKind kind, Duration waited) {
        hails.add(new HailFigures(kind, 0, 0, DurationHistogram.of(waited)));
        return this;
    }

    public WeekFiguresBuilder withdrawnHail(HailKind kind) {
        hails.add(new HailFigures(kind, 1, 0, DurationHistogram.NONE));
        return this;
    }

    public WeekFiguresBuilder unansweredHail(HailKind kind) {
        hails.add(new HailFigures(kind, 0, 1, DurationHistogram.NONE));
        return this;
    }

    public WeekFiguresBuilder item(String name, int quantity, long amount) {
        items.add(new ItemFigures(name, quantity, amount));
        return this;
    }

    public WeekFiguresBuilder reduction(
            ReductionKind kind, String reason, @Nullable StaffId by, int count, long amount) {
        reductions.add(new ReductionFigures(kind, reason, by, count, amount));
        return this;
    }

    public WeekFiguresBuilder deniedSearches(LocalDate date, int searches) {
        days.add(new DayFigures(date, searches, 0, 0));
        return this;
    }

    public WeekFiguresBuilder cashDifference(LocalDate date, long difference) {
        days.add(new DayFigures(date, 0, 1, difference));
        return this;
    }

    public WeekFiguresBuilder mailFailure(DeliveryFailure failure, int addressees) {
        mailFailures.add(new MailFailures(failure, addressees));
        return this;
    }

    public WeekFiguresBuilder leftOpen(SeatingId seating, LocalDateTime startsAt, SeatingStatus status, int guests) {
        leftOpen.add(SeatingLeftOpen.of(seating, startsAt, status, guests));
        return this;
    }
}
