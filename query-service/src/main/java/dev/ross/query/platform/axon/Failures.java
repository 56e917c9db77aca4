package dev.ross.query.platform.axon;

import com.mongodb.MongoException;
import dev.ross.contracts.personal.KeysUnavailable;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells failures that pass, which are tried again, from those that will happen again with the same event. */
public final class Failures {
    private static final int CAUSES = 5;

    private Failures() {}

    /** A store that is away, another node that was first, or a node that is about to stop. */
    public static boolean pass(Throwable failure) {
        return causes(failure)
                .anyMatch(one -> one instanceof MongoException
                        || one instanceof SQLException
                        || one instanceof KeysUnavailable
                        || one instanceof TimeoutException
                        || one instanceof InterruptedException
                        || one instanceof PassingFailure);
    }

    /** The kinds alone: what exceptions say may quote someone's name or words. */
    static String kinds(Throwable failure) {
        return causes(failure).map(one -> one.getClass().getName()).collect(Collectors.joining(" <- "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(CAUSES);
    }
}
