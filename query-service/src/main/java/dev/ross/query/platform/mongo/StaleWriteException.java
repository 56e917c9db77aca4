package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.failure.RetryableFailure;

/**
 * Fails a batch whose documents were written by another node since they were read: this node no longer follows the
 * screen, or is late. Nothing was overwritten; the events are read again from the screen's token on.
 */
final class StaleWriteException extends RuntimeException implements RetryableFailure {
    private static final long serialVersionUID = 1L;

    StaleWriteException(String view) {
        super("documents of " + view + " were written by another node since this one read them");
    }
}
