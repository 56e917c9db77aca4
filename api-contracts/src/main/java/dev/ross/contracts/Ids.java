package dev.ross.contracts;

import java.util.regex.Pattern;

/** The shape every identifier has: short, safe in a path, a file name and a stream name. */
public final class Ids {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Ids() {}

    /**
     * @return the text itself
     * @throws IllegalArgumentException if it is not 1 to 64 letters, digits, hyphens or underscores
     */
    public static String plain(String text, String what) {
        if (!PLAIN.matcher(text).matches()) throw new IllegalArgumentException("not " + what + " id");
        return text;
    }

    /**
     * Splits the id of something that belongs to a restaurant at its dot.
     *
     * @return the restaurant's part and the local part
     */
    public static String[] owned(String text, String what) {
        var dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("not " + what + " id");
        return new String[] {text.substring(0, dot), text.substring(dot + 1)};
    }
}
