package dev.ross.platform.text;

import org.jspecify.annotations.Nullable;

/**
 * Cleans the personal claims of tokens. The identity provider lets users type anything; it is cleaned here, not
 * refused.
 */
public final class TokenText {
    private static final int NAME = 120;
    private static final int EMAIL = 254;

    private TokenText() {}

    /** A name of at most 120 characters; null if nothing is left of it. */
    public static @Nullable String name(@Nullable String claimed) {
        if (claimed == null) return null;
        var name = PlainText.cleaned(claimed, NAME);
        return PlainText.line(name).isEmpty() ? null : name;
    }

    /** The unchanged address, or null: a truncated address would belong to another person. */
    public static @Nullable String email(@Nullable String claimed) {
        return claimed == null
                        || claimed.length() > EMAIL
                        || !PlainText.cleaned(claimed, EMAIL).equals(claimed)
                ? null
                : claimed;
    }
}
