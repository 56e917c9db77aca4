package dev.ross.query.platform.paper;

import java.io.IOException;
import java.text.Bidi;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Turns a line into the letters that are drawn one after the other, from left to right. Letters that the font lacks are
 * question marks, and columns stay as they are: what takes two columns is followed by a space, since each glyph of the
 * font takes one, and marks upon letters are left out.
 */
final class GlyphText {
    private GlyphText() {}

    static String of(String line, PDFont font) {
        var text = new StringBuilder(line.length());
        for (var point : drawn(line)) {
            if (VisibleText.isMark(point)) continue;
            text.append(has(font, point) ? Character.toString(point) : "?");
            if (VisibleText.width(point) == 2) text.append(' ');
        }
        return text.toString();
    }

    /** What is written from right to left is in the reverse order; Arabic letters are not joined. */
    private static Integer[] drawn(String line) {
        var points = line.codePoints().boxed().toArray(Integer[]::new);
        if (!VisibleText.isRightToLeft(line)) return points;
        var order = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[points.length];
        for (int point = 0, at = 0; point < points.length; at += Character.charCount(points[point++]))
            levels[point] = (byte) order.getLevelAt(at);
        Bidi.reorderVisually(levels, 0, points, 0, points.length);
        return points;
    }

    private static boolean has(PDFont font, int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
