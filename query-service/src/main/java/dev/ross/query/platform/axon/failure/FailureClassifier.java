package dev.ross.query.platform.axon.failure;

import com.mongodb.MongoException;
import dev.ross.platform.personal.KeysUnavailable;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Distinguishes transient failures, which are retried, from those that will happen again with the same event. */
public final class FailureClassifier {
    private static final int CAUSES = 5;

    private FailureClassifier() {}

    /**
     * Whether a failure is transient: a store is unreachable, another node was first, or this node is about to stop.
     */
    public static boolean pass(Throwable failure) {
        return causes(failure)
                .anyMatch(one -> one instanceof MongoException
                        || one instanceof SQLException
                        || one instanceof KeysUnavailable
                        || one instanceof TimeoutException
                        || one instanceof InterruptedException
                        || one instanceof RetryableFailure);
    }

    /** The exception classes alone: their messages may quote personal data. */
    public static String exceptionTypes(Throwable failure) {
        return causes(failure).map(one -> one.getClass().getName()).collect(Collectors.joining(" <- "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(CAUSES);
    }
}
