package dev.ross.contracts.value;

/** The format of every identifier: short, safe in a path, a file name and a stream name. */
public final class IdentifierFormat {
    private static final int LONGEST = 64;

    private IdentifierFormat() {}

    /**
     * @return the text itself
     * @throws IllegalArgumentException if it is not 1 to 64 letters, digits, hyphens or underscores
     */
    public static String plain(String text, String what) {
        if (!isPlain(text)) throw new IllegalArgumentException("not " + what + " id");
        return text;
    }

    /** Without a regular expression, for speed: every id of every event read is checked. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
            if (!fits) return false;
        }
        return true;
    }

    /**
     * Splits at its dot the id of an entity that belongs to a restaurant.
     *
     * @return the restaurant's part and the local part
     */
    public static String[] owned(String text, String what) {
        var dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("not " + what + " id");
        return new String[] {text.substring(0, dot), text.substring(dot + 1)};
    }
}
