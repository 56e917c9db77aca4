package dev.ross.command.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure as it may stand in the log: kinds and places. What exceptions say may quote someone's name or words. */
record Fault(Throwable failure) {
    private static final int CAUSES = 5;
    private static final int PLACES = 4;

    @Override
    public String toString() {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Fault::kindAndPlaces)
                .collect(Collectors.joining(" <- "));
    }

    private static String kindAndPlaces(Throwable one) {
        return Stream.of(one.getStackTrace())
                .limit(PLACES)
                .map(place -> place.getFileName() + ":" + place.getLineNumber())
                .collect(Collectors.joining(", ", one.getClass().getName() + " at ", ""));
    }
}
