package dev.ross.saga.platform.deadletter;

/** A worker has as many dead letters as it may: it stops until an operator has retried or dropped some of them. */
final class DeadLettersFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadLettersFull(String worker, int most) {
        super(worker + " has " + most
                + " dead letters, the most it may, and stops: retry or drop them (docs/operations.md)");
    }
}
