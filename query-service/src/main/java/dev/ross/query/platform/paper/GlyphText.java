package dev.ross.query.platform.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Replaces letters that a font lacks by question marks, so that columns stay as they are: what takes two columns is
 * followed by a space, since each glyph of the font takes one, and marks upon letters are left out.
 */
final class GlyphText {
    private GlyphText() {}

    static String of(String line, PDFont font) {
        var text = new StringBuilder(line.length());
        line.codePoints().filter(point -> !VisibleText.isMark(point)).forEach(point -> {
            text.append(has(font, point) ? Character.toString(point) : "?");
            if (VisibleText.width(point) == 2) text.append(' ');
        });
        return text.toString();
    }

    private static boolean has(PDFont font, int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
