package dev.ross.query.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Sets text in lines of a fixed number of columns. What is set may be any text: it cannot break the layout. */
public final class PaperLayout {
    /** As many letters of the usual size as a printer for 80 mm sets in a line, or one more or less. */
    public static final int COLUMNS = 42;

    /** Before each line of a text but its first, so that none looks like a row of its own. */
    private static final String CONTINUED = "    ";

    private static final int NAME_COLUMNS = 9;

    private final List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public PaperLayout rule() {
        lines.add("-".repeat(COLUMNS));
        return this;
    }

    public PaperLayout blank() {
        lines.add("");
        return this;
    }

    public PaperLayout centered(String text) {
        for (var line : TextColumns.of(VisibleText.of(text), COLUMNS)) {
            var free = COLUMNS - VisibleText.width(line);
            lines.add((" ".repeat(free / 2) + line).stripTrailing());
        }
        return this;
    }

    public PaperLayout text(String text) {
        return text("", text);
    }

    /**
     * @param indent spaces before each of its lines
     */
    public PaperLayout text(String indent, String text) {
        for (var line : TextColumns.of(VisibleText.of(text), COLUMNS - indent.length()))
            lines.add((indent + line).stripTrailing());
        return this;
    }

    public PaperLayout row(String left, String right) {
        return row("", left, right);
    }

    /**
     * Text with a number at the right end of its last line. The number stands on a line of its own if there is no room
     * for it, or the text would be shown on the wrong side of it.
     */
    public PaperLayout row(String indent, String left, String right) {
        var number = VisibleText.of(right);
        var words = VisibleText.of(left);
        var room = COLUMNS - indent.length() - CONTINUED.length() - number.length() - 1;
        if (room < COLUMNS / 4 || VisibleText.isRightToLeft(words))
            return text(indent, words).atTheEnd(number);
        var fits = VisibleText.width(words) + 1 + number.length() <= COLUMNS - indent.length();
        var rows = fits ? List.of(words) : TextColumns.of(words, room);
        var last = indent + rows.getFirst();
        for (var row : rows.subList(1, rows.size())) {
            lines.add(last);
            last = indent + CONTINUED + row;
        }
        lines.add(last + " ".repeat(COLUMNS - VisibleText.width(last) - number.length()) + number);
        return this;
    }

    private PaperLayout atTheEnd(String number) {
        for (var line : TextColumns.of(number, COLUMNS)) lines.add(" ".repeat(COLUMNS - line.length()) + line);
        return this;
    }

    /**
     * A row of a table: a name, and numbers at the right ends of columns of the same width; below each other, with the
     * names of their columns, if one is too wide.
     *
     * @param heads the names of the columns of numbers
     */
    public PaperLayout cells(String name, List<String> heads, List<String> numbers) {
        var room = COLUMNS - NAME_COLUMNS;
        var width = room / numbers.size();
        if (name.length() < NAME_COLUMNS && numbers.stream().allMatch(number -> number.length() < width)) {
            var row = new StringBuilder(name).append(" ".repeat(NAME_COLUMNS - name.length()));
            row.append(" ".repeat(room % numbers.size()));
            for (var number : numbers)
                row.append(" ".repeat(width - number.length())).append(number);
            lines.add(row.toString().stripTrailing());
            return this;
        }
        text(name);
        for (var column = 0; column < numbers.size(); column++) row("  ", heads.get(column), numbers.get(column));
        return this;
    }
}
