package dev.ross.contracts.customer;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.ConsentPurpose;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A guest's preferred channels, and their consents to more than what their visits need. Both are in the order of their
 * names here, so that equal preferences are stored alike.
 *
 * @param channels allowed for messages that are only convenient; necessary messages are mailed in any case
 */
public record GuestPreferences(
        @AtMost(10) Set<Channel> channels, @AtMost(10) Set<ConsentPurpose> consent) {
    /** The preferences of a guest who has not set any. */
    public static final GuestPreferences UNSAID = new GuestPreferences(Set.of(Channel.EMAIL), Set.of());

    public GuestPreferences {
        channels = inOrder(Channel.class, channels);
        consent = inOrder(ConsentPurpose.class, consent);
    }

    /** Whether the guest consents to this. */
    public boolean permits(ConsentPurpose purpose) {
        return consent.contains(purpose);
    }

    /** The same without one consent. */
    public GuestPreferences without(ConsentPurpose purpose) {
        return new GuestPreferences(
                channels, consent.stream().filter(one -> one != purpose).collect(Collectors.toUnmodifiableSet()));
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
}
