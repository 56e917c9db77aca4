package dev.ross.command.platform.limit;

import org.jspecify.annotations.Nullable;

/**
 * Estimates the bytes that a cached object of varying size takes. Estimates are within a factor of two of what a heap
 * dump shows, which is enough to keep a cache from filling the heap.
 */
public interface CacheWeight {
    /** For objects without an estimate of their own: an aggregate or a state of fixed size. */
    int USUAL = 2_000;

    /** One element of a list or map of small records: two ids, an instant or two, and their container. */
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
