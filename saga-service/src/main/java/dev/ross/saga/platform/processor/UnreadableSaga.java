package dev.ross.saga.platform.processor;

/** The stored row of one saga cannot be read as that saga. */
final class UnreadableSaga extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSaga(Throwable cause) {
        super("the stored saga cannot be read", cause);
    }
}
