package dev.ross.query.report.content;

import dev.ross.query.report.page.ComparedFigure;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the headline.
 *
 * @param changes one sentence for each week that it is compared with
 */
public record ReportTile(String name, String value, List<String> changes) {
    static List<ReportTile> all(WeeklyReportView report, ReportText text) {
        var seatings = report.seatings();
        var sales = report.sales();
        var tiles = new ArrayList<ReportTile>();
        tiles.add(of("covers", seatings.covers(), FigureUnit.COUNT, text));
        if (isOfUse(sales.revenue())) {
            tiles.add(of("revenue", sales.revenue(), FigureUnit.AMOUNT, text));
            tiles.add(of("perGuest", sales.perGuest(), FigureUnit.AMOUNT, text));
        }
        tiles.add(of("visits", seatings.visits(), FigureUnit.COUNT, text));
        tiles.add(of("noShowRate", seatings.noShowPerMille(), FigureUnit.PER_MILLE, text));
        tiles.add(of("answerMedian", seatings.answerSecondsMedian(), FigureUnit.SECONDS, text));
        return List.copyOf(tiles);
    }

    /** Whether it is not zero or absent in each of the weeks. */
    static boolean isOfUse(ComparedFigure figure) {
        return isOfUse(figure.value()) || isOfUse(figure.weekBefore()) || isOfUse(figure.yearBefore());
    }

    private static boolean isOfUse(@Nullable Long figure) {
        return figure != null && figure != 0;
    }

    private static ReportTile of(String figure, ComparedFigure compared, FigureUnit unit, ReportText text) {
        var value = compared.value();
        return new ReportTile(
                text.text("figure." + figure),
                value == null ? ReportText.NONE : unit.format(value, text),
                new FigureChange(unit, text).sentences(compared));
    }
}
