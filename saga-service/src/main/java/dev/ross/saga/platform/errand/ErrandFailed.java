package dev.ross.saga.platform.errand;

/** Carries what went wrong in an errand through the scheduler, which knows unchecked exceptions only. */
final class ErrandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErrandFailed(Exception cause) {
        super(null, cause, false, false);
    }

    static Throwable causeOf(Throwable failure) {
        return failure instanceof ErrandFailed && failure.getCause() != null ? failure.getCause() : failure;
    }
}
