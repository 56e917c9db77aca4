package dev.ross.query.report.document;

import dev.ross.query.report.content.FigureUnit;
import dev.ross.query.report.content.ReportTable;
import dev.ross.query.report.page.ComparedFigure;
import dev.ross.query.report.page.ReportTables;
import dev.ross.query.report.page.ReportTables.ItemRow;
import dev.ross.query.report.page.ReportTables.ReductionRow;
import dev.ross.query.report.page.WeekdayRow;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the figures of a report for its table. */
record ReportCsvRows(ReportCsv csv) {
    void addAll(WeeklyReportView report) {
        report.tables().leftOpen().forEach(row -> {
            var start = row.startsAt();
            csv.add(
                    "left_open",
                    row.status() == null ? "others" : row.status().name(),
                    start == null ? "" : start.toLocalDate().toString(),
                    start == null ? "" : start.toLocalTime().toString(),
                    row.status() == null ? row.count() : row.partySize(),
                    FigureUnit.COUNT);
        });
        addSeatings(report);
        addSales(report);
        report.weekdays().forEach(this::addDay);
        addHails(report);
        addTables(report.tables());
        report.corrections()
                .forEach(row -> csv.add(
                        "corrections_of_the_week_before",
                        row.figure(),
                        "",
                        "",
                        new ComparedFigure(row.now(), row.reported(), null),
                        FigureUnit.of(row)));
    }

    private void addSeatings(WeeklyReportView report) {
        var seatings = report.seatings();
        csv.add("seatings", "seatings", seatings.all(), FigureUnit.COUNT);
        csv.add("seatings", "accepted", seatings.accepted(), FigureUnit.COUNT);
        csv.add("seatings", "visits", seatings.visits(), FigureUnit.COUNT);
        csv.add("seatings", "covers", seatings.covers(), FigureUnit.COUNT);
        csv.add("seatings", "walk_ins", seatings.walkIns(), FigureUnit.COUNT);
        csv.add("seatings", "declined", seatings.declined(), FigureUnit.COUNT);
        csv.add("seatings", "expired", seatings.expired(), FigureUnit.COUNT);
        csv.add("seatings", "cancelled", seatings.cancelled(), FigureUnit.COUNT);
        csv.add("seatings", "no_shows", seatings.noShows(), FigureUnit.COUNT);
        csv.add("seatings", "lapsed", seatings.lapsed(), FigureUnit.COUNT);
        csv.add("seatings", "accepted_rate", seatings.acceptedPerMille(), FigureUnit.PER_MILLE);
        csv.add("seatings", "cancelled_rate", seatings.cancelledPerMille(), FigureUnit.PER_MILLE);
        csv.add("seatings", "no_show_rate", seatings.noShowPerMille(), FigureUnit.PER_MILLE);
        csv.add("seatings", "answer_p50", seatings.answerSecondsMedian(), FigureUnit.SECONDS);
        csv.add("seatings", "answer_p90", seatings.answerSecondsNinth(), FigureUnit.SECONDS);
        csv.add("seatings", "denied_searches", report.deniedSearches(), FigureUnit.COUNT);
    }

    private void addSales(WeeklyReportView report) {
        var sales = report.sales();
        csv.add("sales", "orders", sales.orders(), FigureUnit.COUNT);
        csv.add("sales", "revenue", sales.revenue(), FigureUnit.AMOUNT);
        csv.add("sales", "tax", sales.tax(), FigureUnit.AMOUNT);
        csv.add("sales", "per_guest", sales.perGuest(), FigureUnit.AMOUNT);
        csv.add("sales", "voids", sales.voids(), FigureUnit.AMOUNT);
        csv.add("sales", "comps", sales.comps(), FigureUnit.AMOUNT);
        csv.add("sales", "discounts", sales.discounts(), FigureUnit.AMOUNT);
        csv.add("sales", "cash_difference", sales.cashDifference(), FigureUnit.AMOUNT);
    }

    private void addDay(WeekdayRow day) {
        var date = day.date().toString();
        csv.add("days", "seatings", date, "", day.seatings(), FigureUnit.COUNT);
        csv.add("days", "covers", date, "", day.covers(), FigureUnit.COUNT);
        csv.add("days", "revenue", date, "", day.revenue(), FigureUnit.AMOUNT);
        csv.add("days", "denied_searches", date, "", day.deniedSearches(), FigureUnit.COUNT);
        csv.add(
                "days",
                "cash_difference",
                date,
                "",
                new ComparedFigure(day.cashDifference(), null, null),
                FigureUnit.AMOUNT);
        day.services().forEach(service -> {
            var opens = service.opens();
            var time = opens == null ? "other" : opens.toString();
            csv.add("services", "seatings", date, time, service.seatings(), FigureUnit.COUNT);
            csv.add("services", "covers", date, time, service.covers(), FigureUnit.COUNT);
            csv.add("services", "revenue", date, time, service.revenue(), FigureUnit.AMOUNT);
            csv.add(
                    "services",
                    "per_guest",
                    date,
                    time,
                    new ComparedFigure(service.perGuest(), null, null),
                    FigureUnit.AMOUNT);
        });
    }

    private void addHails(WeeklyReportView report) {
        var hails = report.hails();
        csv.add("hails", "hails", hails.all(), FigureUnit.COUNT);
        csv.add("hails", "answer_p50", hails.answerSecondsMedian(), FigureUnit.SECONDS);
        csv.add("hails", "answer_p90", hails.answerSecondsNinth(), FigureUnit.SECONDS);
        hails.kinds().forEach(row -> {
            var section = "hails " + row.kind();
            csv.add(section, "hails", "", "", row.hails(), FigureUnit.COUNT);
            csv.add(section, "withdrawn", "", "", row.withdrawn(), FigureUnit.COUNT);
            csv.add(section, "unanswered", "", "", row.unanswered(), FigureUnit.COUNT);
            csv.add(
                    section,
                    "answer_p50",
                    new ComparedFigure(row.answerSecondsMedian(), null, null),
                    FigureUnit.SECONDS);
            csv.add(
                    section,
                    "answer_p90",
                    new ComparedFigure(row.answerSecondsNinth(), null, null),
                    FigureUnit.SECONDS);
        });
    }

    private void addTables(ReportTables tables) {
        tables.turns().forEach(row -> {
            var party = row.partySize() + (row.orMore() ? " or more" : "");
            csv.add("turns party of " + party, "visits", "", "", row.visits(), FigureUnit.COUNT);
            csv.add("turns party of " + party, "stayed", "", "", row.minutes() * 60, FigureUnit.SECONDS);
            csv.add("turns party of " + party, "planned", "", "", row.plannedMinutes() * 60, FigureUnit.SECONDS);
        });
        tables.bestSellers().forEach(this::addItem);
        tables.reductions().forEach(this::addReduction);
        tables.mailFailures()
                .forEach(row ->
                        csv.add("mail_failures", row.failure().name(), "", "", row.addressees(), FigureUnit.COUNT));
    }

    private void addItem(ItemRow item) {
        var name = ReportTable.written(item.name(), "");
        var before = item.weekBefore() == null ? null : Long.valueOf(item.weekBefore());
        csv.add("items_ordered", name, new ComparedFigure((long) item.quantity(), before, null), FigureUnit.COUNT);
        csv.add("items_amount", name, "", "", item.amount(), FigureUnit.AMOUNT);
    }

    /** The figure is the reason and, if known, the person. */
    private void addReduction(ReductionRow row) {
        var figure = Stream.of(ReportTable.written(row.reason(), "others"), ReportTable.written(row.byName(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
        csv.add("reductions " + row.kind(), figure, "", "", row.amount(), FigureUnit.AMOUNT);
        csv.add("reduction_count " + row.kind(), figure, "", "", row.count(), FigureUnit.COUNT);
    }
}
