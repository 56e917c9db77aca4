package dev.ross.query.platform.axon;

/** The log of events does not answer. */
final class LogAwayException extends RuntimeException implements PassingFailure {
    private static final long serialVersionUID = 1L;

    LogAwayException(String message) {
        super(message);
    }
}
