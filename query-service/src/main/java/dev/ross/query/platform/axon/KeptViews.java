package dev.ross.query.platform.axon;

/** The documents of views that a node keeps in its memory. */
public interface KeptViews {
    /** Those of a screen are to be read from the store again. */
    void forget(String screen);
}
