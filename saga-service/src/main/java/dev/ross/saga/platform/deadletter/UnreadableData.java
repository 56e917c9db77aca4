package dev.ross.saga.platform.deadletter;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stored data cannot be read: trying again does not help before the data, its key or this release has changed. The
 * message of this exception contains no content.
 */
public final class UnreadableData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableData(String what) {
        super(what);
    }

    private UnreadableData(String what, Throwable cause) {
        super(what, cause);
    }

    /**
     * Reads, and distinguishes unreadable data from a store that is away.
     *
     * @throws UnreadableData if it failed for good
     * @throws RuntimeException the original exception, if a store or the keys are away
     */
    public static <T> T orThrow(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableData known) {
            throw known;
        } catch (RuntimeException | LinkageError failure) {
            if (TransientFailures.isPassing(failure)) throw failure;
            throw new UnreadableData(what, failure);
        }
    }

    /** The one in a chain of causes. */
    public static Optional<UnreadableData> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(UnreadableData.class::isInstance)
                .map(UnreadableData.class::cast)
                .findFirst();
    }
}
