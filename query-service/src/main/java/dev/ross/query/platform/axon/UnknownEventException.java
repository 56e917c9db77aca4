package dev.ross.query.platform.axon;

/** Signals an event of a type that this version does not know, in a stream that the screen shows. */
final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventException(String type) {
        super("unknown kind of event: " + type, null, false, false);
    }
}
