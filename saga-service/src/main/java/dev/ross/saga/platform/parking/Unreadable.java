package dev.ross.saga.platform.parking;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something stored that cannot be read as it stands: trying again does not help before the data, its key or this release
 * has changed. Its message names no content.
 */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String what) {
        super(what);
    }

    private Unreadable(String what, Throwable cause) {
        super(what, cause);
    }

    /**
     * Reads, and tells what is unreadable from what is only away.
     *
     * @throws Unreadable if it failed for good
     * @throws RuntimeException what was thrown, if a store or the keys are away
     */
    public static <T> T orThrow(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (Unreadable known) {
            throw known;
        } catch (RuntimeException | LinkageError failure) {
            if (PassingFailure.isPassing(failure)) throw failure;
            throw new Unreadable(what, failure);
        }
    }

    /** The one in a chain of causes. */
    public static Optional<Unreadable> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(Unreadable.class::isInstance)
                .map(Unreadable.class::cast)
                .findFirst();
    }
}
