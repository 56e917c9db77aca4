package dev.ross.query.platform.mongo;

/** A document has become larger than a document may be. */
final class DocumentTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentTooLargeException(String view, int size) {
        super("a document of " + view + " would have " + size + " bytes", null, false, false);
    }
}
