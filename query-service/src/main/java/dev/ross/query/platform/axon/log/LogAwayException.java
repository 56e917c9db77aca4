package dev.ross.query.platform.axon.log;

import dev.ross.query.platform.axon.failure.RetryableFailure;

/** Signals that the event log does not answer. */
final class LogAwayException extends RuntimeException implements RetryableFailure {
    private static final long serialVersionUID = 1L;

    LogAwayException(String message) {
        super(message);
    }
}
