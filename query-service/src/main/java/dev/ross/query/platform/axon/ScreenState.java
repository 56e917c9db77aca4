package dev.ross.query.platform.axon;

/** How far a screen can be relied on. {@link ScreenStates} says which it is; the thresholds are {@link ScreenProperties}. */
public enum ScreenState {
    /** Being made from the first event on: it was never near the end of the log, and shows only a part. */
    BUILDING,
    /** Has been built, and is within the threshold of the end of the log. */
    CURRENT,
    /** Has been built, and is further behind than the threshold: what it shows is right, but old. */
    BEHIND,
    /** Follows the log no more until an operator does something: what it shows may be wrong. */
    STOPPED;

    /** Whether callers may be answered from it. */
    public boolean isShown() {
        return this == CURRENT || this == BEHIND;
    }
}
