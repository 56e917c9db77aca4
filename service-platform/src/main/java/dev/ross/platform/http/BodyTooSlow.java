package dev.ross.platform.http;

import java.io.IOException;
import java.util.stream.Stream;

/** Reports that a request's body did not arrive within its deadline. */
public final class BodyTooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooSlow() {
        super("the body did not arrive in time");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // thrown for every slow request, and complete without a stack trace
    }

    /** Whether this failure, or one of its causes, is one. */
    public static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(10)
                .anyMatch(BodyTooSlow.class::isInstance);
    }
}
