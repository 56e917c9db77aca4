package dev.ross.query.platform.deadletter;

/** Marks documents of views as held back by a dead letter, so that none is shown that is not up to date. */
public interface DocumentFlags {
    /** Makes reads of the document fail until it is released. */
    void hold(String view, String key);

    /** Allows reads of the document again. */
    void release(String view, String key);
}
