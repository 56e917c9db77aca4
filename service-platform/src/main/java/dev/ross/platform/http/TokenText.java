package dev.ross.platform.http;

import org.jspecify.annotations.Nullable;

/** What tokens say of people. The identity provider lets them write what they like; it is made plain here, not refused. */
public final class TokenText {
    private static final int NAME = 120;
    private static final int EMAIL = 254;

    private TokenText() {}

    /** A name of at most 120 characters; absent where nothing is left of it. */
    public static @Nullable String name(@Nullable String claimed) {
        if (claimed == null) return null;
        var name = PlainText.cleaned(claimed, NAME);
        return PlainText.line(name).isEmpty() ? null : name;
    }

    /** An address as it is, or absent: part of an address is somebody else's. */
    public static @Nullable String email(@Nullable String claimed) {
        return claimed == null
                        || claimed.length() > EMAIL
                        || !PlainText.cleaned(claimed, EMAIL).equals(claimed)
                ? null
                : claimed;
    }
}
