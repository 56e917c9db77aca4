package dev.ross.standalone.lifecycle;

import java.util.Objects;

/**
 * Thrown when ROSS cannot start: its message is one sentence for the person at the terminal, with the remedy; its cause
 * is the technical failure.
 */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartException(String sentence) {
        super(sentence);
    }

    public StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
