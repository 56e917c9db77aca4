package dev.ross.query.platform.mongo;

/** Refuses to show a document that an event could not be shown in: it is older than it says. */
public final class DocumentParkedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentParkedException(String view) {
        super("a document of " + view + " waits for an operator", null, false, false);
    }
}
