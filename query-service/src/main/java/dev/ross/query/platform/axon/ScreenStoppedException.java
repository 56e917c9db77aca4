package dev.ross.query.platform.axon;

/** Keeps a screen from following the log any further. The message is for an operator and names nobody. */
public class ScreenStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScreenStoppedException(String reason) {
        super(reason);
    }
}
