package dev.ross.query.report.document;

import dev.ross.query.report.content.FigureUnit;
import dev.ross.query.report.page.ComparedFigure;
import dev.ross.query.report.page.WeeklyReportView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of all figures of a report, one in each row. Names of sections, figures and units do not depend on the reader's
 * language, so that the tables of several weeks can be put together. Amounts are decimal numbers.
 */
final class ReportCsv {
    private static final List<String> COLUMNS =
            List.of("section", "figure", "date", "service", "value", "week_before", "year_before", "unit");

    private final CsvTable table = new CsvTable();
    private final String currency;
    private final int decimals;

    private ReportCsv(WeeklyReportView report) {
        var known = report.restaurant().currency();
        this.currency = known == null ? "" : known.getCurrencyCode();
        this.decimals = known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
    }

    static byte[] of(WeeklyReportView report) {
        var csv = new ReportCsv(report);
        csv.table.add(COLUMNS);
        new ReportCsvRows(csv).addAll(report);
        return csv.table.bytes();
    }

    /** Adds a figure of the whole week. */
    void add(String section, String figure, ComparedFigure compared, FigureUnit unit) {
        add(section, figure, "", "", compared, unit);
    }

    /** Adds a figure of this week only. */
    void add(String section, String figure, String date, String service, long value, FigureUnit unit) {
        add(section, figure, date, service, new ComparedFigure(value, null, null), unit);
    }

    /** Adds a row, unless nothing is known in any of the weeks. */
    void add(String section, String figure, String date, String service, ComparedFigure compared, FigureUnit unit) {
        if (compared.value() == null && compared.weekBefore() == null && compared.yearBefore() == null) return;
        table.add(List.of(
                CsvTable.text(section),
                CsvTable.text(figure),
                CsvTable.text(date),
                CsvTable.text(service),
                cell(compared.value(), unit),
                cell(compared.weekBefore(), unit),
                cell(compared.yearBefore(), unit),
                CsvTable.text(name(unit))));
    }

    private String cell(@Nullable Long figure, FigureUnit unit) {
        return figure == null ? "" : CsvTable.number(number(figure, unit).toPlainString());
    }

    private BigDecimal number(long figure, FigureUnit unit) {
        return switch (unit) {
            case COUNT, SECONDS -> BigDecimal.valueOf(figure);
            case PER_MILLE -> BigDecimal.valueOf(figure, 1);
            case AMOUNT, WHOLE_AMOUNT -> BigDecimal.valueOf(figure, decimals);
        };
    }

    private String name(FigureUnit unit) {
        return switch (unit) {
            case COUNT -> "count";
            case SECONDS -> "seconds";
            case PER_MILLE -> "percent";
            case AMOUNT, WHOLE_AMOUNT -> currency;
        };
    }
}
