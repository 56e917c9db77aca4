package dev.ross.query.platform.axon;

/** The cache of view documents in this node's memory. */
public interface ViewCache {
    /** Drops the documents of a screen, so that they are read from the store again. */
    void forget(String screen);
}
