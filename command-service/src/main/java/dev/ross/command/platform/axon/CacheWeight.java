package dev.ross.command.platform.axon;

import org.jspecify.annotations.Nullable;

/**
 * What can grow and is kept in a cache: it estimates how many bytes it takes. Estimates are within a factor of two of
 * what a heap dump shows, which is enough to keep a cache from filling the heap.
 */
public interface CacheWeight {
    /** Of what estimates nothing: an aggregate or a state of fixed size. */
    int USUAL = 2_000;

    /** One element of a list or map of small records: two ids, an instant or two, and what holds them. */
    int ELEMENT = 250;

    int bytes();

    static int of(@Nullable Object kept) {
        return kept instanceof CacheWeight grows ? grows.bytes() : USUAL;
    }

    static int ofEntry(Object key, @Nullable Object kept) {
        var keys = 100 + 2 * key.toString().length();
        return kept == null ? keys : keys + of(kept);
    }
}
