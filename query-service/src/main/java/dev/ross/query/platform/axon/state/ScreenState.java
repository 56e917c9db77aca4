package dev.ross.query.platform.axon.state;

/**
 * State of a screen, by which it can be relied on or not. {@link ScreenStates} determines it, with the thresholds of
 * {@link ScreenProperties}.
 */
public enum ScreenState {
    /** Being made from the first event on: it was never near the end of the log, and shows only a part. */
    BUILDING,
    /** Has been built, and is within the threshold of the end of the log. */
    CURRENT,
    /** Has been built, and is further behind than the threshold: what it shows is right, but old. */
    BEHIND,
    /** No longer follows the log until an operator intervenes: what it shows may be wrong. */
    STOPPED;

    /** Whether callers may be answered from it. */
    public boolean isShown() {
        return this == CURRENT || this == BEHIND;
    }
}
