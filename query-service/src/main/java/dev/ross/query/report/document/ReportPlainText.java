package dev.ross.query.report.document;

import dev.ross.query.report.content.ReportContent;
import dev.ross.query.report.content.ReportTable;
import dev.ross.query.report.content.ReportText;
import dev.ross.query.report.content.ReportTile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a report as plain text: the headline, and a line for each row of the tables. The mail goes on after it. */
record ReportPlainText(ReportText text) {
    private static final char NO_BREAK = '\u00a0';

    String of(ReportContent report) {
        List<String> blocks = new ArrayList<>();
        blocks.add(report.heading() + "\n" + report.dates());
        if (report.leftOpen() != null) blocks.add(table(report.leftOpen()));
        if (report.quiet()) blocks.add(text.text("quiet.lead"));
        else {
            report.tiles().forEach(tile -> blocks.add(tile(tile)));
            blocks.add(table(report.weekdays()));
        }
        report.tables().forEach(table -> blocks.add(table(table)));
        blocks.add(report.issued());
        return (String.join("\n\n", blocks) + "\n\n").replace(NO_BREAK, ' ');
    }

    private static String tile(ReportTile tile) {
        var changes = tile.changes().stream().map(change -> "\n  " + change).collect(Collectors.joining());
        return tile.name() + ": " + tile.value() + changes;
    }

    private static String table(ReportTable table) {
        var lines = new ArrayList<String>();
        lines.add(table.title().toUpperCase(Locale.ROOT));
        if (table.note() != null) lines.add(table.note());
        for (var row : table.rows()) lines.add("  " + row.getFirst() + ": " + cells(table, row));
        return String.join("\n", lines);
    }

    /** The first of them is named by the row; what there is not is left out. */
    private static String cells(ReportTable table, List<String> row) {
        var cells = new ArrayList<String>();
        for (var column = 1; column < row.size(); column++)
            if (!row.get(column).equals(ReportText.NONE))
                cells.add(table.columns().get(column).text() + " " + row.get(column));
        return String.join(", ", cells);
    }
}
