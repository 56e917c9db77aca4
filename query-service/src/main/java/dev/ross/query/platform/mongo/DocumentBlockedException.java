package dev.ross.query.platform.mongo;

/** Refuses to show a document that is held back by a dead letter: it is older than its position says. */
public final class DocumentBlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentBlockedException(String view) {
        super("a document of " + view + " waits for an operator", null, false, false);
    }
}
