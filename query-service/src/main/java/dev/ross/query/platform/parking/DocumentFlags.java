package dev.ross.query.platform.parking;

/** Tells the views which of their documents are held up, so that nobody is shown one that is not up to date. */
public interface DocumentFlags {
    /** Readers are told to come back later. */
    void hold(String view, String key);

    /** It is shown again. */
    void release(String view, String key);
}
