package dev.ross.query.report.content;

import dev.ross.query.report.page.ComparedFigure;
import dev.ross.query.report.page.ReportTables.ItemRow;
import dev.ross.query.report.page.ReportTables.ReductionRow;
import dev.ross.query.report.page.ServiceRow;
import dev.ross.query.report.page.WeekdayRow;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tables about what was sold, and when.
 *
 * @param narrow whether tables with many columns leave some out, and round revenues
 */
record SaleTables(WeeklyReportView report, ReportText text, boolean narrow) {
    /** Each date, beside the same weekday of the other weeks. Without sales it is about covers only. */
    ReportTable weekdays() {
        var columns = new ArrayList<>(List.of("day", "#covers", "#weekBefore", "#yearBefore"));
        if (hasSales()) columns.addAll(List.of("#revenue", "#weekBefore", "#yearBefore"));
        return ReportTable.of(
                "weekdays", text, report.weekdays().stream().map(this::weekday), columns.toArray(String[]::new));
    }

    boolean hasSales() {
        return ReportTile.isOfUse(report.sales().revenue());
    }

    private List<String> weekday(WeekdayRow day) {
        var cells = new ArrayList<>(List.of(text.day(day.date())));
        cells.addAll(cells(day.covers(), FigureUnit.COUNT));
        if (hasSales()) cells.addAll(cells(day.revenue(), revenue()));
        return cells;
    }

    private List<String> cells(ComparedFigure figure, FigureUnit unit) {
        return List.of(cell(figure.value(), unit), cell(figure.weekBefore(), unit), cell(figure.yearBefore(), unit));
    }

    private String cell(@Nullable Long figure, FigureUnit unit) {
        return figure == null ? ReportText.NONE : unit.format(figure, text);
    }

    ReportTable services() {
        var columns = new ArrayList<>(List.of("service", "#seatings", "#covers"));
        columns.addAll(otherWeeks());
        if (hasSales()) {
            columns.add("#revenue");
            columns.addAll(otherWeeks());
            columns.add("#perGuest");
        }
        return ReportTable.of(
                "services",
                text,
                report.weekdays().stream()
                        .flatMap(day -> day.services().stream().map(service -> service(day, service))),
                columns.toArray(String[]::new));
    }

    private List<String> otherWeeks() {
        return narrow ? List.of("#weekBefore") : List.of("#weekBefore", "#yearBefore");
    }

    private List<String> service(WeekdayRow day, ServiceRow service) {
        var opens = service.opens();
        var cells = new ArrayList<String>();
        cells.add(text.day(day.date()) + ", " + (opens == null ? text.text("service.other") : text.time(opens)));
        cells.add(text.count(service.seatings()));
        cells.addAll(cells(service.covers(), FigureUnit.COUNT).subList(0, narrow ? 2 : 3));
        if (!hasSales()) return cells;
        cells.addAll(cells(service.revenue(), revenue()).subList(0, narrow ? 2 : 3));
        cells.add(cell(service.perGuest(), FigureUnit.AMOUNT));
        return cells;
    }

    private FigureUnit revenue() {
        return narrow ? FigureUnit.WHOLE_AMOUNT : FigureUnit.AMOUNT;
    }

    ReportTable sales() {
        var sales = report.sales();
        return new FigureComparison(text)
                .add("revenue", sales.revenue(), FigureUnit.AMOUNT)
                .add("tax", sales.tax(), FigureUnit.AMOUNT)
                .add("orders", sales.orders(), FigureUnit.COUNT)
                .add("perGuest", sales.perGuest(), FigureUnit.AMOUNT)
                .add("comps", sales.comps(), FigureUnit.AMOUNT)
                .add("discounts", sales.discounts(), FigureUnit.AMOUNT)
                .add("voids", sales.voids(), FigureUnit.AMOUNT)
                .add("cashDifference", sales.cashDifference(), FigureUnit.AMOUNT)
                .build("sales");
    }

    ReportTable bestSellers() {
        return ReportTable.of(
                "bestSellers",
                text,
                report.tables().bestSellers().stream().map(this::item),
                "item",
                "#quantity",
                "#weekBefore",
                "#change",
                "#amount");
    }

    private List<String> item(ItemRow item) {
        var before = item.weekBefore() == null ? null : Long.valueOf(item.weekBefore());
        return List.of(
                ReportTable.written(item.name(), ReportText.NONE),
                text.count(item.quantity()),
                cell(before, FigureUnit.COUNT),
                new FigureChange(FigureUnit.COUNT, text).brief((long) item.quantity(), before),
                text.amount(item.amount()));
    }

    ReportTable reductions() {
        return ReportTable.of(
                "reductions",
                text,
                report.tables().reductions().stream().map(this::reduction),
                "reason",
                "kind",
                "person",
                "#times",
                "#amount");
    }

    private List<String> reduction(ReductionRow row) {
        return List.of(
                ReportTable.written(row.reason(), text.text("reason.others")),
                text.text("reduction." + row.kind()),
                ReportTable.written(row.byName(), text.text(row.by() == null ? "person.several" : "person.unknown")),
                text.count(row.count()),
                text.amount(row.amount()));
    }

    /** Of the dates on which the cash was counted. */
    ReportTable cash() {
        return ReportTable.of(
                "cash",
                text,
                report.weekdays().stream()
                        .filter(day -> day.cashDifference() != null)
                        .map(day -> List.of(
                                text.day(day.date()), difference(Objects.requireNonNull(day.cashDifference())))),
                "day",
                "#cashDifference");
    }

    private String difference(long minorUnits) {
        if (minorUnits == 0) return text.text("cash.right");
        return text.text(minorUnits > 0 ? "cash.over" : "cash.short", text.amount(Math.abs(minorUnits)));
    }
}
