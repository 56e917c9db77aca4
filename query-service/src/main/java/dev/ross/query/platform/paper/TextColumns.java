package dev.ross.query.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of so many columns: between words, and within words that are longer than a line. */
final class TextColumns {
    private TextColumns() {}

    /** At least one line. */
    static List<String> of(String text, int columns) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (VisibleText.width(rest) > columns) {
            var end = endOfLine(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) lines.add(rest);
        return lines;
    }

    private static String wordAt(String text, int begin) {
        var end = text.indexOf(' ', begin);
        return end < 0 ? text.substring(begin) : text.substring(begin, end);
    }

    private static int endOfLine(String text, int columns) {
        var width = 0;
        var end = 0;
        while (width + VisibleText.width(text.codePointAt(end)) <= columns) {
            width += VisibleText.width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        var space = text.lastIndexOf(' ', end);
        return space > 0 && VisibleText.width(wordAt(text, space + 1)) <= columns ? space : end;
    }
}
