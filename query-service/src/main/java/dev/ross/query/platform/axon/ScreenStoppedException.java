package dev.ross.query.platform.axon;

/** Stops a screen from following the log any further. The message is for an operator and contains no personal data. */
class ScreenStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScreenStoppedException(String reason) {
        super(reason);
    }
}
