package dev.ross.query.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure in a form that is safe to log: exception classes and code locations. Messages may quote personal data. */
public record SafeThrowable(Throwable failure) {
    private static final int CAUSES = 5;
    private static final int PLACES = 4;

    @Override
    public String toString() {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(CAUSES)
                .map(SafeThrowable::kindAndPlaces)
                .collect(Collectors.joining(" <- "));
    }

    private static String kindAndPlaces(Throwable one) {
        return Stream.of(one.getStackTrace())
                .limit(PLACES)
                .map(place -> place.getFileName() + ":" + place.getLineNumber())
                .collect(Collectors.joining(", ", one.getClass().getName() + " at ", ""));
    }
}
