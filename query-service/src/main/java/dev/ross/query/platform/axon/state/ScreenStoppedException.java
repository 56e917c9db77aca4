package dev.ross.query.platform.axon.state;

/** Stops a screen from following the log any further. The message is for an operator and contains no personal data. */
public class ScreenStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScreenStoppedException(String reason) {
        super(reason);
    }
}
