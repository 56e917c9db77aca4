package dev.ross.query.platform.paper;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes text that people wrote safe to set in columns: line breaks and spaces become one space, and what is not visible
 * is left out, so that no text can reorder or move what stands beside it, or look like another line. A letter keeps two marks at most, or they would cover the
 * lines above and below.
 */
final class VisibleText {
    private static final int MOST_MARKS = 2;

    private VisibleText() {}

    static String of(String text) {
        var visible = new StringBuilder(text.length());
        var marks = MOST_MARKS; // as many as a letter has: the first of them would stand upon nothing
        for (var point : Normalizer.normalize(text, Form.NFC).codePoints().toArray()) {
            if (isMark(point)) {
                if (marks++ < MOST_MARKS && !isVariationSelector(point)) visible.appendCodePoint(point);
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ') visible.append(' ');
                marks = MOST_MARKS;
            } else if (isVisible(point)) {
                visible.appendCodePoint(point);
                marks = 0;
            }
        }
        return visible.toString().strip();
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** How many columns it takes. */
    static int width(String text) {
        return text.codePoints().map(VisibleText::width).sum();
    }

    /** None for marks upon letters; two for ideographs, Hangul, full-width letters and pictures; one for all others. */
    static int width(int point) {
        if (isMark(point)) return 0;
        var isWide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return isWide ? 2 : 1;
    }

    /** Whether some of it is written from right to left, so that a number beside it would be shown on its other side. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        });
    }
}
