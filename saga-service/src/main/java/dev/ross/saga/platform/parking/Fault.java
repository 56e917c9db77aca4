package dev.ross.saga.platform.parking;

import dev.ross.contracts.personal.UnknownKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong, told by kinds and places only: messages of exceptions may quote someone's name or address. */
public record Fault(String text) {
    public static Fault of(Throwable failure) {
        return new Fault(Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(5)
                .map(Fault::kindAndPlace)
                .collect(Collectors.joining(" <- ")));
    }

    private static String kindAndPlace(Throwable failure) {
        if (failure instanceof Unreadable || failure instanceof UnknownKey) return "" + failure.getMessage();
        var trace = failure.getStackTrace();
        var kind = failure.getClass().getSimpleName();
        return trace.length == 0 ? kind : kind + " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }

    @Override
    public String toString() {
        return text;
    }
}
