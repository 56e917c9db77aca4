package dev.ross.query.platform.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A limited range of the documents of a view whose keys have the same prefix, in the order of their keys.
 *
 * @param prefix with which they begin
 * @param after the key after which the range begins; the prefix itself: at its beginning
 * @param atMost how many
 */
public record KeyRange(String prefix, String after, int atMost) {
    /**
     * @param after the rest of the key after which it begins; absent: it begins with the first
     */
    public static KeyRange of(String prefix, @Nullable String after, int atMost) {
        return new KeyRange(prefix, after == null ? prefix : prefix + after, atMost);
    }

    /** The first key that sorts after all that begin with the prefix. */
    String end() {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    /** Whether a document under this key may be in it. */
    public boolean mayHold(String key) {
        return key.startsWith(prefix) && key.compareTo(after) > 0;
    }
}
