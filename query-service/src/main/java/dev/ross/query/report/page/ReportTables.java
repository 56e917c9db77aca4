package dev.ross.query.report.page;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.report.figures.ItemFigures;
import dev.ross.query.report.figures.ReductionFigures;
import dev.ross.query.report.figures.SeatingLeftOpen;
import dev.ross.query.report.figures.TurnFigures;
import dev.ross.query.report.figures.WeekFigures;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a report.
 *
 * @param leftOpen seatings that were not closed, or whose party did not come and was not marked, the earliest first
 * @param turns by the size of the party
 * @param bestSellers the ten that were ordered most often
 * @param reductions the largest amount first
 * @param mailFailures by reason
 */
public record ReportTables(
        List<LeftOpenRow> leftOpen,
        List<TurnRow> turns,
        List<ItemRow> bestSellers,
        List<ReductionRow> reductions,
        List<MailFailureRow> mailFailures) {
    private static final int BEST = 10;

    static ReportTables of(ReportedWeeks weeks, StaffNames names) {
        var week = weeks.week();
        return new ReportTables(
                week.leftOpen().stream().map(LeftOpenRow::of).toList(),
                week.turns().stream().map(TurnRow::of).toList(),
                bestSellers(week, weeks.weekBefore()),
                week.reductions().stream()
                        .sorted(Comparator.comparingLong(ReductionFigures::amount)
                                .reversed())
                        .map(row -> ReductionRow.of(row, names))
                        .toList(),
                week.mailFailures().stream()
                        .map(row -> new MailFailureRow(row.failure(), row.addressees()))
                        .toList());
    }

    private static List<ItemRow> bestSellers(WeekFigures week, @Nullable WeekFigures before) {
        return week.items().stream()
                .filter(item -> item.name() != null)
                .sorted(Comparator.comparingInt(ItemFigures::quantity)
                        .thenComparingLong(ItemFigures::amount)
                        .reversed())
                .limit(BEST)
                .map(item -> ItemRow.of(item, before))
                .toList();
    }

    /**
     * A seating that was left open.
     *
     * @param seatingId absent: the row stands for all others
     * @param startsAt restaurant's local time
     * @param status SEATED: it was not closed; ACCEPTED: its party did not come and was not marked
     */
    public record LeftOpenRow(
            @Nullable SeatingId seatingId,
            @Nullable LocalDateTime startsAt,
            @Nullable SeatingStatus status,
            int partySize,
            int count) {
        static LeftOpenRow of(SeatingLeftOpen row) {
            return new LeftOpenRow(row.seating(), row.startsAt(), row.status(), row.partySize(), row.count());
        }
    }

    /**
     * Visits of one size.
     *
     * @param orMore whether it stands for larger parties too
     * @param minutes how long they stayed on average
     * @param plannedMinutes for which they had their tables, on average
     */
    public record TurnRow(int partySize, boolean orMore, int visits, long minutes, long plannedMinutes) {
        static TurnRow of(TurnFigures row) {
            return new TurnRow(
                    row.partySize(),
                    row.partySize() == TurnFigures.LARGEST,
                    row.visits(),
                    Objects.requireNonNullElse(RoundedRatio.average(row.minutes(), row.visits()), 0L),
                    Objects.requireNonNullElse(RoundedRatio.average(row.plannedMinutes(), row.visits()), 0L));
        }
    }

    /**
     * An item.
     *
     * @param amount in minor units, less comps and discounts of the lines
     * @param weekBefore how often it was ordered then; absent if nothing is known of that week
     */
    public record ItemRow(
            String name,
            int quantity,
            long amount,
            @Nullable Integer weekBefore) {
        static ItemRow of(ItemFigures row, @Nullable WeekFigures before) {
            var then = before == null
                    ? null
                    : before.items().stream()
                            .filter(each -> Objects.equals(each.name(), row.name()))
                            .map(ItemFigures::quantity)
                            .findFirst()
                            .orElse(0);
            return new ItemRow(Objects.requireNonNull(row.name()), row.quantity(), row.amount(), then);
        }
    }

    /**
     * Voids, comps or discounts.
     *
     * @param reason from the restaurant's list; absent: of all others
     * @param by absent: of several, or not known
     * @param byName absent if it is not known, or erased
     * @param amount in minor units
     */
    public record ReductionRow(
            ReductionKind kind,
            @Nullable String reason,
            @Nullable StaffId by,
            @Nullable String byName,
            int count,
            long amount) {
        static ReductionRow of(ReductionFigures row, StaffNames names) {
            return new ReductionRow(row.kind(), row.reason(), row.by(), names.of(row.by()), row.count(), row.amount());
        }
    }

    /** Addressees whom no mail reached. */
    public record MailFailureRow(DeliveryFailure failure, int addressees) {}
}
