package dev.ross.query.platform.axon.state;

import org.jspecify.annotations.Nullable;

/**
 * Stored record of a screen, besides its token.
 *
 * @param built whether it has once been near the end of the log
 * @param number the highest number among the events it has read
 * @param event the identifier of that event, by which the log is recognised
 */
record ScreenRecord(boolean built, long number, @Nullable String event) {
    static final ScreenRecord NONE = new ScreenRecord(false, -1, null);
}
