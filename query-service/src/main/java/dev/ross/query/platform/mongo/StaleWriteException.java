package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.PassingFailure;

/**
 * Fails a batch whose documents were written by another node since they were read: this node follows the screen no more,
 * or is late. Nothing was overwritten; the events are read again from where the screen's token stands.
 */
public final class StaleWriteException extends RuntimeException implements PassingFailure {
    private static final long serialVersionUID = 1L;

    StaleWriteException(String view) {
        super("documents of " + view + " were written by another node since this one read them");
    }
}
