package dev.ross.saga.platform.deadletter;

import dev.ross.contracts.personal.UnknownKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure without personal data, by exception types and code locations only: messages of exceptions may
 * quote someone's name or address.
 */
public record SafeThrowable(String text) {
    public static SafeThrowable of(Throwable failure) {
        return new SafeThrowable(Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(5)
                .map(SafeThrowable::kindAndPlace)
                .collect(Collectors.joining(" <- ")));
    }

    private static String kindAndPlace(Throwable failure) {
        if (failure instanceof UnreadableData || failure instanceof UnknownKey) return "" + failure.getMessage();
        var trace = failure.getStackTrace();
        var kind = failure.getClass().getSimpleName();
        return trace.length == 0 ? kind : kind + " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }

    @Override
    public String toString() {
        return text;
    }
}
