package dev.ross.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats a failure for the log: exception classes and code locations. Exception messages are left out, since they may
 * quote someone's name or words.
 */
public record SafeThrowable(Throwable failure) {
    private static final int CAUSES = 5;
    private static final int FRAMES = 4;

    @Override
    public String toString() {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(CAUSES)
                .map(SafeThrowable::typeAndFrames)
                .collect(Collectors.joining(" <- "));
    }

    private static String typeAndFrames(Throwable one) {
        return Stream.of(one.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", ", one.getClass().getName() + " at ", ""));
    }
}
