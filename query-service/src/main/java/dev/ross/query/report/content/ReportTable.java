package dev.ross.query.report.content;

import dev.ross.platform.template.TextFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, whose texts are those to be shown.
 *
 * @param id of its heading
 * @param note below the heading; absent if there is nothing to say
 * @param rows as many cells each as there are columns; the first one names the row
 */
public record ReportTable(
        String id, String title, @Nullable String note, List<Column> columns, List<List<String>> rows) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A table with the texts of its id.
     *
     * @param columns keys of the texts above them; those that begin with # are columns of numbers
     */
    static ReportTable of(String id, ReportText text, Stream<List<String>> rows, String... columns) {
        var heads = Stream.of(columns)
                .map(key -> key.startsWith("#")
                        ? new Column(text.text("column." + key.substring(1)), true)
                        : new Column(text.text("column." + key), false))
                .toList();
        return new ReportTable(id, text.text("table." + id), null, heads, rows.toList());
    }

    ReportTable with(String remark) {
        return new ReportTable(id, title, remark, columns, rows);
    }

    /**
     * The first rows.
     *
     * @param rest says how many are left out
     */
    ReportTable first(int most, String rest) {
        return rows.size() <= most ? this : new ReportTable(id, title, rest, columns, rows.subList(0, most));
    }

    /** The same table under another heading, beside its first rows. */
    ReportTable all(ReportText text) {
        return new ReportTable(id + "All", text.text("table." + id + "All"), null, columns, rows);
    }

    /** What somebody wrote, on one line; the other text if that is absent or has nothing to see. */
    public static String written(@Nullable String words, String otherwise) {
        var line = words == null ? "" : TextFormat.line(words);
        return line.isEmpty() ? otherwise : line;
    }

    /** Whether there is nothing to say. */
    boolean empty() {
        return rows.isEmpty();
    }

    /** A column. */
    public record Column(String text, boolean number) {}
}
