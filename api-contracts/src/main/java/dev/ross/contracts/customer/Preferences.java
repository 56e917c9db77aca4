package dev.ross.contracts.customer;

import dev.ross.contracts.AtMost;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a guest likes to be reached, and what they have agreed to beyond what their visits need. Both are in the order of
 * their names here, so that they are stored alike.
 *
 * @param channels what may be used for what is only convenient; what a guest must learn is mailed all the same
 */
public record Preferences(
        @AtMost(10) Set<Channel> channels, @AtMost(10) Set<Purpose> consent) {
    /** Of a guest who has said nothing. */
    public static final Preferences UNSAID = new Preferences(Set.of(Channel.EMAIL), Set.of());

    public Preferences {
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
        /** To be written to about what restaurants have to tell. */
        NEWS,
        /** To be asked after a visit how it was. */
        FEEDBACK
    }
}
