package dev.ross.standalone.moving;

/** Two shelves differ, and the sentence says where. */
final class NotTheSame extends CannotMove {
    private static final long serialVersionUID = 1L;

    NotTheSame(String sentence) {
        super(sentence);
    }
}
