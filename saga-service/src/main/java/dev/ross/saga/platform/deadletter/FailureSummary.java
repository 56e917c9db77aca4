package dev.ross.saga.platform.deadletter;

import dev.ross.platform.personal.UnknownKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure without personal data, by exception types and code locations only: messages of exceptions may
 * quote someone's name or address.
 */
public record FailureSummary(String text) {
    public static FailureSummary of(Throwable failure) {
        return new FailureSummary(Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(5)
                .map(FailureSummary::kindAndPlace)
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
