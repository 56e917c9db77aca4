package dev.ross.query.report.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows as CSV by RFC 4180: in UTF-8 with a byte order mark, by which spreadsheets recognize it, and each row ended by
 * CR LF. A spreadsheet computes what begins like a formula, so such a text has an apostrophe before it.
 */
final class CsvTable {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n|%";

    private final StringBuilder rows = new StringBuilder(MARK);

    /** Adds a row of cells, each made by {@link #text} or {@link #number}. */
    void add(List<String> cells) {
        rows.append(cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The cell of what may be any text. */
    static String text(String words) {
        return isLikeFormula(words) ? "'" + words : words;
    }

    /** The cell of a number, which may have a sign. */
    static String number(String digits) {
        if (!digits.matches("-?[0-9]+(\\.[0-9]+)?")) throw new IllegalArgumentException("not a number");
        return digits;
    }

    /** Whether its first visible letter is one that a formula begins with, in any width. */
    private static boolean isLikeFormula(String words) {
        var first = Normalizer.normalize(words, Form.NFKC)
                .codePoints()
                .filter(point -> FORMULA_SIGNS.indexOf(point) >= 0 || !isInvisible(point))
                .findFirst();
        return first.isPresent() && FORMULA_SIGNS.indexOf(first.getAsInt()) >= 0;
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static String quoted(String cell) {
        return cell.codePoints().anyMatch(point -> ",\"\r\n".indexOf(point) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
