package dev.ross.query.platform.axon;

/** A screen has seen events that the log no longer has. */
final class LogChangedException extends ScreenStoppedException {
    private static final long serialVersionUID = 1L;

    LogChangedException(String reason) {
        super(reason);
    }
}
