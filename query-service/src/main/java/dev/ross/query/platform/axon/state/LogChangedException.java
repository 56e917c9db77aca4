package dev.ross.query.platform.axon.state;

/** Stops a screen that has seen events which the log no longer has. */
final class LogChangedException extends ScreenStoppedException {
    private static final long serialVersionUID = 1L;

    LogChangedException(String reason) {
        super(reason);
    }
}
