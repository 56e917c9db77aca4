package dev.ross.saga.platform.deadletter;

import dev.ross.platform.personal.KeysUnavailable;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.axonframework.deadline.DeadlineException;
import org.axonframework.modelling.saga.SagaStorageException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Recognises failures that pass by themselves, since a store or the keys are away: they cause no dead letters. */
public final class TransientFailures {
    private TransientFailures() {}

    public static boolean isPassing(@Nullable Throwable failure) {
        var chain = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .toList();
        return chain.stream().anyMatch(TransientFailures::isOne)
                && chain.stream().noneMatch(TransientFailures::isOfTheDataItself);
    }

    /** Axon reports any failure in a deadline as a transient exception, so {@link DeadlineException} is not counted. */
    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLException
                || failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof SagaStorageException
                || failure instanceof KeysUnavailable
                || failure instanceof DeadLettersFull
                || failure instanceof AxonTransientException && !(failure instanceof DeadlineException);
    }

    /** A value that a column does not take, or a constraint that is broken, is the same at the next try. */
    private static boolean isOfTheDataItself(Throwable failure) {
        if (!(failure instanceof SQLException sql)) return false;
        var state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
