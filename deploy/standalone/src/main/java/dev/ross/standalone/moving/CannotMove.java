package dev.ross.standalone.moving;

/** Why the move does not go on, in one sentence that says what can be done about it. */
public sealed class CannotMove extends RuntimeException permits NotTheSame {
    private static final long serialVersionUID = 1L;

    CannotMove(String sentence) {
        super(sentence);
    }

    CannotMove(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
