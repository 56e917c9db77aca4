package dev.ross.platform.text;

/**
 * Checks text that people write and others read: no control characters, no bidirectional controls, no line or paragraph
 * separators that only some programs recognize, no unpaired surrogates. Single-line text has no line breaks and tabs;
 * multi-line text has them as LF and TAB.
 */
public final class PlainText {
    /**
     * Fillers of Hangul and the empty pattern of Braille: invisible, but letters and a symbol by their Unicode type.
     */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private PlainText() {}

    /**
     * Single-line text; empty if nothing in it is visible.
     *
     * @throws IllegalArgumentException if it is not plain
     */
    public static String line(String text) {
        return checked(text, false);
    }

    /**
     * Multi-line text, CR LF replaced by LF; empty if nothing in it is visible.
     *
     * @throws IllegalArgumentException if it is not plain
     */
    public static String lines(String text) {
        return checked(text.replace("\r\n", "\n"), true);
    }

    /** Cleans text that its author cannot be asked to correct: removes all that is not plain, and truncates it. */
    public static String cleaned(String text, int mostCharacters) {
        var plain = text.codePoints()
                .filter(point -> !isRefused(point, false))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (plain.length() <= mostCharacters) return plain;
        var end = Character.isHighSurrogate(plain.charAt(mostCharacters - 1)) ? mostCharacters - 1 : mostCharacters;
        return plain.substring(0, end).strip();
    }

    /** Cleans text likewise, untruncated: a space stands in place of what is not plain, such as line breaks. */
    public static String onOneLine(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (!isRefused(point, false)) line.appendCodePoint(point);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
        });
        return line.toString().strip();
    }

    private static String checked(String text, boolean severalLines) {
        if (text.codePoints().anyMatch(PlainText::isHalf))
            throw new IllegalArgumentException("this text is broken inside a character");
        if (text.codePoints().anyMatch(point -> isRefused(point, severalLines)))
            throw new IllegalArgumentException(
                    severalLines
                            ? "this text has characters that cannot be seen, such as control characters"
                            : "this text has line breaks, or characters that cannot be seen, such as control characters");
        return text.codePoints().allMatch(PlainText::isUnseen) ? "" : text;
    }

    private static boolean isRefused(int point, boolean severalLines) {
        if (severalLines && (point == '\n' || point == '\t')) return false;
        return Character.isISOControl(point)
                || isHalf(point)
                || turnsDirection(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= 0xFFF9 && point <= 0xFFFB)
                || (point & 0xFFFE) == 0xFFFE; // noncharacters, in every plane
    }

    private static boolean turnsDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Marks are unseen too: they are drawn upon letters, and alone they say nothing. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default ->
                Character.isWhitespace(point) || Character.isSpaceChar(point) || BLANK_LETTERS.indexOf(point) >= 0;
        };
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
