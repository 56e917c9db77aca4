package dev.ross.query.report.content;

import dev.ross.query.report.page.CorrectedFigure;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.List;

/** Builds the tables at the end: mails that did not arrive, and what was corrected since the report before. */
record NoteTables(WeeklyReportView report, ReportText text) {
    ReportTable mailFailures() {
        return ReportTable.of(
                "mailFailures",
                text,
                report.tables().mailFailures().stream()
                        .map(row -> List.of(text.text("mail." + row.failure()), text.count(row.addressees()))),
                "why",
                "#addressees");
    }

    ReportTable corrections() {
        return ReportTable.of(
                "corrections",
                text,
                report.corrections().stream().map(this::correction),
                "figure",
                "#reported",
                "#now");
    }

    private List<String> correction(CorrectedFigure figure) {
        var unit = FigureUnit.of(figure);
        return List.of(
                text.text("figure." + figure.figure()),
                unit.format(figure.reported(), text),
                unit.format(figure.now(), text));
    }
}
