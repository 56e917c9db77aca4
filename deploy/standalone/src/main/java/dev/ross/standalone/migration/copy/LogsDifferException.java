package dev.ross.standalone.migration.copy;

/** Thrown when two event logs differ; the message gives the position. */
final class LogsDifferException extends MigrationException {
    private static final long serialVersionUID = 1L;

    LogsDifferException(String sentence) {
        super(sentence);
    }
}
