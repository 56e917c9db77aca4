package dev.ross.standalone.migration.copy;

/** Thrown when the migration cannot go on: its message is one sentence with the remedy. */
public sealed class MigrationException extends RuntimeException permits LogsDifferException {
    private static final long serialVersionUID = 1L;

    MigrationException(String sentence) {
        super(sentence);
    }

    MigrationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
