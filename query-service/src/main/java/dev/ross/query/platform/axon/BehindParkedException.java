package dev.ross.query.platform.axon;

/** An event cannot be handled until a document that it depends on is up to date. */
public final class BehindParkedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BehindParkedException(String view) {
        super("a document of " + view + " is parked", null, false, false);
    }
}
