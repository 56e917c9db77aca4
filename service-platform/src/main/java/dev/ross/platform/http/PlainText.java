package dev.ross.platform.http;

/**
 * Text that people write and others read: no control characters, none that turn the direction of what stands around them,
 * no separators that only some programs take for the end of a line, no half characters. Text of one line has no line
 * breaks and tabs; text of several has them as LF and TAB.
 */
public final class PlainText {
    /** Fillers of Hangul and the empty pattern of Braille: letters and a symbol by their type. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private PlainText() {}

    /**
     * Text of one line; empty where nothing in it can be seen.
     *
     * @throws IllegalArgumentException if it is not plain
     */
    public static String line(String text) {
        return checked(text, false);
    }

    /**
     * Text of several lines, CR LF made LF; empty where nothing in it can be seen.
     *
     * @throws IllegalArgumentException if it is not plain
     */
    public static String lines(String text) {
        return checked(text.replace("\r\n", "\n"), true);
    }

    /** What is left of text that nobody can be asked to write anew: without what is not plain, and cut to a length. */
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
                || (point & 0xFFFE) == 0xFFFE; // no characters, in any plane
    }

    private static boolean turnsDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Marks are drawn upon letters; by themselves they say nothing. */
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
