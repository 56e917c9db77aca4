package dev.ross.query.report.content;

import dev.ross.query.report.page.ComparedFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds tables with a row for each figure: this week, the week before, the change, the same week a year before. */
final class FigureComparison {
    private final ReportText text;
    private final List<List<String>> rows = new ArrayList<>();

    FigureComparison(ReportText text) {
        this.text = text;
    }

    /** Adds a row, unless it would say nothing in each week. */
    FigureComparison add(String figure, ComparedFigure compared, FigureUnit unit) {
        if (!ReportTile.isOfUse(compared)) return this;
        rows.add(List.of(
                text.text("figure." + figure),
                cell(compared.value(), unit),
                cell(compared.weekBefore(), unit),
                new FigureChange(unit, text).brief(compared.value(), compared.weekBefore()),
                cell(compared.yearBefore(), unit)));
        return this;
    }

    ReportTable build(String id) {
        return ReportTable.of(id, text, rows.stream(), "figure", "#week", "#weekBefore", "#change", "#yearBefore");
    }

    private String cell(@Nullable Long figure, FigureUnit unit) {
        return figure == null ? ReportText.NONE : unit.format(figure, text);
    }
}
