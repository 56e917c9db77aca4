package dev.ross.query.platform.axon;

/** Signals that an event cannot be handled until a document that it depends on is up to date. */
public final class BehindDeadLetterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BehindDeadLetterException(String view) {
        super("a document of " + view + " is held back by a dead letter", null, false, false);
    }
}
