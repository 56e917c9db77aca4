package dev.ross.query.platform.mongo;

/** Signals that a document would exceed the size limit. */
final class DocumentTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentTooLargeException(String view, int size) {
        super("a document of " + view + " would have " + size + " bytes", null, false, false);
    }
}
