package dev.ross.saga.printing.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words, and within words that are longer than a line. */
final class LineBreaks {
    private LineBreaks() {}

    /** At least one line, none of which is longer than the width in UTF-16 units. */
    static List<String> of(String text, int width) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > width) {
            var end = endOfLine(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) lines.add(rest);
        return lines;
    }

    private static int endOfLine(String text, int width) {
        var space = text.lastIndexOf(' ', width);
        if (space > 0) return space;
        return Character.isHighSurrogate(text.charAt(width - 1)) ? width - 1 : width;
    }
}
