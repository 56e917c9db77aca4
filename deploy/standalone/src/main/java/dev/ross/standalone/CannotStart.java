package dev.ross.standalone;

import java.util.Objects;

/**
 * Why the house does not open: one sentence for the person at the terminal, which says what they can do about it. What a
 * machine has to say about it is the cause.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
