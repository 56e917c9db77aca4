package dev.ross.query.report.content;

import dev.ross.query.report.page.ComparedFigure;
import dev.ross.query.report.page.WeekdayRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart with bars for each weekday: of this week, and of the week before if something is known of it. All lengths are in
 * units of its view box.
 *
 * @param id of its title
 * @param description says the same in words
 * @param compared whether it has bars of the week before
 */
record WeekdayChart(
        String id, String title, String description, boolean compared, List<ChartDay> days, List<ChartLine> lines) {
    /** So narrow that its letters can be read on a phone. */
    private static final int WIDTH = 400;

    private static final int HEIGHT = 224;
    private static final int LEFT = 50;
    private static final int TOP = 22;
    private static final int BOTTOM = 196;
    private static final int DAY_WIDTH = (WIDTH - LEFT) / 7;
    private static final int BAR_WIDTH = 19;
    private static final int GAP = 2;

    static WeekdayChart of(
            String id,
            List<WeekdayRow> days,
            Function<WeekdayRow, ComparedFigure> figure,
            FigureUnit unit,
            ReportText text) {
        var figures = days.stream().map(figure).toList();
        var compared = figures.stream().anyMatch(each -> each.weekBefore() != null);
        var highest = figures.stream()
                .flatMap(each -> Stream.of(length(each.value()), length(each.weekBefore())))
                .max(Long::compare)
                .orElse(0L);
        var step = ChartScale.step(highest);
        var top = Math.max(1, Math.ceilDiv(highest, step)) * step;
        var shown = new ArrayList<ChartDay>();
        for (var day = 0; day < days.size(); day++)
            shown.add(ChartDay.of(day, days.get(day), figures.get(day), top, unit, compared, text));
        var lines = Stream.iterate(0L, value -> value <= top, value -> value + step)
                .map(value -> new ChartLine(y(value, top), label(value, unit, text)))
                .toList();
        var words = shown.stream()
                .map(day -> text.text("chart.day", day.name(), day.value()))
                .toList();
        return new WeekdayChart(
                id,
                text.text("chart." + id, text.currency().symbol()),
                text.text("chart.words", String.join("; ", words)),
                compared,
                List.copyOf(shown),
                lines);
    }

    /** Of a date without the figure, or below zero, there is no bar. */
    private static long length(@Nullable Long value) {
        return Math.max(0, Objects.requireNonNullElse(value, 0L));
    }

    private static String label(long value, FigureUnit unit, ReportText text) {
        return unit == FigureUnit.AMOUNT ? text.currency().number(value) : unit.format(value, text);
    }

    private static int y(long value, long top) {
        return BOTTOM - (int) ((BOTTOM - TOP) * value / top);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH;
    }

    public int bottom() {
        return BOTTOM;
    }

    /** A line across the chart. */
    record ChartLine(int y, String label) {}

    /**
     * The bars of one date.
     *
     * @param center where its name stands
     * @param value above its bar
     */
    record ChartDay(String name, int center, String value, ChartBar bar, ChartBar barBefore) {
        static ChartDay of(
                int day,
                WeekdayRow row,
                ComparedFigure figure,
                long top,
                FigureUnit unit,
                boolean compared,
                ReportText text) {
            var center = LEFT + day * DAY_WIDTH + DAY_WIDTH / 2;
            var left = compared ? center - BAR_WIDTH - GAP / 2 : center - BAR_WIDTH / 2;
            return new ChartDay(
                    text.weekday(row.date()),
                    center,
                    label(length(figure.value()), unit, text),
                    ChartBar.of(left + (compared ? BAR_WIDTH + GAP : 0), length(figure.value()), top),
                    ChartBar.of(left, length(figure.weekBefore()), top));
        }
    }

    /** A bar. */
    record ChartBar(int x, int y, int width, int height) {
        static ChartBar of(int x, long value, long top) {
            var y = WeekdayChart.y(value, top);
            return new ChartBar(x, y, BAR_WIDTH, BOTTOM - y);
        }

        public int center() {
            return x + width / 2;
        }

        /** On paper and in mails, in CSS pixels. */
        public int pixels() {
            return height / 2;
        }
    }
}
