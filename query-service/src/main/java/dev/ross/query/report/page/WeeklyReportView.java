package dev.ross.query.report.page;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.platform.staff.StaffNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The report of a week, as it was when it was issued. Amounts are in minor units of the restaurant's currency.
 *
 * @param from its Monday
 * @param to its Sunday
 * @param position of the event in the log by which it was issued: the report is made of all events before it
 * @param restaurant as it was called then
 * @param deniedSearches that found no free time
 * @param corrections of the week before
 */
public record WeeklyReportView(
        String id,
        IsoWeek week,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        long position,
        RestaurantHeader restaurant,
        SeatingSummary seatings,
        SaleSummary sales,
        HailSummary hails,
        ComparedFigure deniedSearches,
        List<WeekdayRow> weekdays,
        ReportTables tables,
        List<CorrectedFigure> corrections) {
    /**
     * @param id of the restaurant and the week
     */
    public static WeeklyReportView of(
            String id,
            IsoWeek week,
            Instant issuedAt,
            long position,
            RestaurantHeader restaurant,
            ReportedWeeks weeks,
            StaffNames names) {
        return new WeeklyReportView(
                id,
                week,
                week.monday(),
                week.sunday(),
                issuedAt,
                position,
                restaurant,
                SeatingSummary.of(weeks),
                SaleSummary.of(weeks),
                HailSummary.of(weeks),
                ComparedFigure.of(
                        weeks,
                        figures -> figures.days().stream()
                                .mapToLong(day -> day.deniedSearches())
                                .sum()),
                WeekdayRow.all(weeks, week.monday()),
                ReportTables.of(weeks, names),
                CorrectedFigure.of(weeks));
    }
}
