package dev.ross.query.till.day;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.paper.PaperDocument;
import dev.ross.query.platform.paper.PrintableAnswer;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.platform.report.CashChanges;
import dev.ross.query.platform.report.DayReport;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.till.day.ClosedDays.ClosedDay;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed day, with its report. Amounts are in minor units of the currency.
 *
 * @param number of the report, one more than that of the day closed before
 * @param cash absent: it was not counted
 * @param leftOpen what was open when the day was closed; absent: that was not known
 * @param by absent: nobody closed it for two weeks
 * @param byName absent if it is not known, or erased
 * @param restaurant as it was called when the day was closed
 */
record ClosedDayView(
        ServiceDayId id,
        int number,
        @Nullable Currency currency,
        @JsonUnwrapped DayReport report,
        @Nullable CountedCash cash,
        @Nullable OpenService leftOpen,
        @Nullable StaffId by,
        @Nullable String byName,
        Instant at,
        RestaurantHeader restaurant)
        implements PrintableAnswer {
    static ClosedDayView of(ClosedDay day, StaffNames names) {
        var closing = day.closing();
        return new ClosedDayView(
                day.id(),
                closing.number(),
                day.restaurant().currency(),
                DayReport.of(closing.totals(), names),
                CountedCash.of(closing),
                closing.leftOpen(),
                closing.by(),
                names.of(closing.by()),
                closing.at(),
                day.restaurant());
    }

    @Override
    public PaperDocument onPaper() {
        return DayReportLayout.of(this);
    }

    /**
     * The cash in the drawer. What it had, what changed it and the cash of later days are together what is expected.
     *
     * @param opening what it had when the day began
     * @param laterDays what later days, which were not closed yet, had already brought
     * @param expected what it should have
     * @param difference how much more was counted than expected; negative: how much less
     * @param left what stays in it
     * @param reason of a difference; absent if there is none
     */
    record CountedCash(
            long opening,
            @JsonUnwrapped CashChanges changes,
            long laterDays,
            long expected,
            long counted,
            long difference,
            long left,
            @Nullable String reason) {
        static @Nullable CountedCash of(DayClosed closing) {
            var count = closing.cash();
            if (count == null) return null;
            var totals = closing.totals();
            return new CountedCash(
                    count.opening(),
                    CashChanges.of(List.of(totals)),
                    count.expected() - count.opening() - totals.cashReceived(),
                    count.expected(),
                    count.counted(),
                    count.difference(),
                    count.left(),
                    count.reason());
        }
    }
}
