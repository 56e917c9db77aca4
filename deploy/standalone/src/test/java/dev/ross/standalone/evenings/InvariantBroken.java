package dev.ross.standalone.evenings;

/** Something that must hold does not. */
final class InvariantBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    InvariantBroken(Invariant invariant, String detail) {
        super(invariant + ": " + detail);
        this.invariant = invariant;
    }

    InvariantBroken(Invariant invariant, Throwable cause) {
        super(invariant + ": " + cause, cause);
        this.invariant = invariant;
    }

    Invariant invariant() {
        return invariant;
    }
}
