package dev.ross.contracts.customer;

import dev.ross.contracts.AtMost;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A guest's preferred channels, and their consents to more than what their visits need. Both are in the order of their
 * names here, so that equal preferences are stored alike.
 *
 * @param channels allowed for messages that are only convenient; necessary messages are mailed in any case
 */
public record GuestPreferences(
        @AtMost(10) Set<Channel> channels, @AtMost(10) Set<Purpose> consent) {
    /** The preferences of a guest who has not set any. */
    public static final GuestPreferences UNSAID = new GuestPreferences(Set.of(Channel.EMAIL), Set.of());

    public GuestPreferences {
        channels = inOrder(Channel.class, channels);
        consent = inOrder(Purpose.class, consent);
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Collection<E> some) {
        var all = EnumSet.noneOf(type);
        all.addAll(some);
        return Collections.unmodifiableSet(all);
    }

    public enum Channel {
        EMAIL,
        PUSH
    }

    public enum Purpose {
        /** To receive news from restaurants. */
        NEWS,
        /** To be asked for feedback after a visit. */
        FEEDBACK
    }
}
