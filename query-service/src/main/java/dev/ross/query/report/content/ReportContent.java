package dev.ross.query.report.content;

import dev.ross.query.report.page.WeekdayRow;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says in its reader's language, in the order in which it is shown.
 *
 * @param restaurant its name
 * @param heading the week and the restaurant
 * @param dates the first and the last
 * @param leftOpen the first seatings that were left open; absent if there are none
 * @param quiet whether there was nothing but what the tables say: no guest, no seating, no sale
 * @param weekdays the numbers of the charts
 * @param tables those about something
 * @param issued when, and from which events
 */
public record ReportContent(
        String restaurant,
        String heading,
        String dates,
        @Nullable ReportTable leftOpen,
        boolean quiet,
        List<ReportTile> tiles,
        List<WeekdayChart> charts,
        ReportTable weekdays,
        List<ReportTable> tables,
        String issued) {
    /** More on the first page would hide the headline. */
    private static final int NAMED_FIRST = 5;

    public static ReportContent of(WeeklyReportView report, ReportText text) {
        return of(report, text, new SaleTables(report, text, false));
    }

    /**
     * For readers who get all of it otherwise, in a narrow column: few rows and columns, and revenues in whole units.
     */
    public static ReportContent brief(WeeklyReportView report, ReportText text, int mostRows) {
        return of(report, text, new SaleTables(report, text, true)).first(mostRows, text);
    }

    private static ReportContent of(WeeklyReportView report, ReportText text, SaleTables sales) {
        var restaurant = ReportTable.written(report.restaurant().name(), text.text("restaurant"));
        var leftOpen = new GuestTables(report, text).leftOpen();
        return new ReportContent(
                restaurant,
                text.text("heading", String.valueOf(report.week().number()), restaurant),
                text.text("dates", text.date(report.from()), text.date(report.to())),
                leftOpen.empty() ? null : named(leftOpen, text),
                isQuiet(report),
                ReportTile.all(report, text),
                charts(report, sales.hasSales(), text),
                sales.weekdays(),
                tables(report, text, sales),
                text.text(
                        "issued",
                        text.moment(report.issuedAt(), report.restaurant().timeZone()),
                        String.valueOf(report.position())));
    }

    private static ReportTable named(ReportTable leftOpen, ReportText text) {
        var lead = text.text("leftOpen.lead");
        var more = text.text("leftOpen.rest", leftOpen.rows().size() - NAMED_FIRST);
        return leftOpen.with(lead).first(NAMED_FIRST, lead + " " + more);
    }

    private static boolean isQuiet(WeeklyReportView report) {
        return isZero(report.seatings().all().value())
                && isZero(report.sales().orders().value())
                && isZero(report.sales().revenue().value());
    }

    private static boolean isZero(@Nullable Long figure) {
        return figure == null || figure == 0;
    }

    private static List<WeekdayChart> charts(WeeklyReportView report, boolean hasSales, ReportText text) {
        var charts = new ArrayList<WeekdayChart>();
        charts.add(WeekdayChart.of("covers", report.weekdays(), WeekdayRow::covers, FigureUnit.COUNT, text));
        if (hasSales)
            charts.add(WeekdayChart.of("revenue", report.weekdays(), WeekdayRow::revenue, FigureUnit.AMOUNT, text));
        return List.copyOf(charts);
    }

    private static List<ReportTable> tables(WeeklyReportView report, ReportText text, SaleTables sales) {
        var guests = new GuestTables(report, text);
        var notes = new NoteTables(report, text);
        var tables = new ArrayList<ReportTable>();
        tables.add(sales.services());
        tables.add(guests.seatings());
        tables.add(guests.answers());
        tables.add(guests.turns());
        tables.add(guests.hailTotals());
        tables.add(guests.hails());
        tables.add(sales.sales());
        tables.add(sales.bestSellers());
        tables.add(sales.reductions());
        tables.add(sales.cash());
        tables.addAll(guests.deniedSearches());
        tables.add(notes.mailFailures());
        tables.add(notes.corrections());
        var leftOpen = guests.leftOpen();
        if (leftOpen.rows().size() > NAMED_FIRST) tables.add(leftOpen.all(text));
        return tables.stream().filter(table -> !table.empty()).toList();
    }

    /** Three beside each other. */
    public List<List<ReportTile>> rowsOfTiles() {
        var rows = new ArrayList<List<ReportTile>>();
        for (var from = 0; from < tiles.size(); from += 3)
            rows.add(tiles.subList(from, Math.min(tiles.size(), from + 3)));
        return rows;
    }

    private ReportContent first(int mostRows, ReportText text) {
        var brief = tables.stream()
                .map(table ->
                        table.first(mostRows, text.text("rest", table.rows().size() - mostRows)))
                .toList();
        return new ReportContent(restaurant, heading, dates, leftOpen, quiet, tiles, charts, weekdays, brief, issued);
    }
}
