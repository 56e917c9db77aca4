package dev.ross.saga.platform.outbox;

/** Carries the exception of an outbox task through the scheduler, which knows unchecked exceptions only. */
final class OutboxTaskFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxTaskFailed(Exception cause) {
        super(null, cause, false, false);
    }

    static Throwable causeOf(Throwable failure) {
        return failure instanceof OutboxTaskFailed && failure.getCause() != null ? failure.getCause() : failure;
    }
}
