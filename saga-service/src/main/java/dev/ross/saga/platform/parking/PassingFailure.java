package dev.ross.saga.platform.parking;

import dev.ross.contracts.personal.KeysUnavailable;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.axonframework.deadline.DeadlineException;
import org.axonframework.modelling.saga.SagaStorageException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures that pass by themselves, since a store or the keys are away: nothing is parked for them. */
public final class PassingFailure {
    private PassingFailure() {}

    public static boolean isPassing(@Nullable Throwable failure) {
        var chain = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .toList();
        return chain.stream().anyMatch(PassingFailure::isOne)
                && chain.stream().noneMatch(PassingFailure::isOfTheDataItself);
    }

    /** Whatever happens in a deadline is told as a transient exception, and says nothing. */
    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLException
                || failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof SagaStorageException
                || failure instanceof KeysUnavailable
                || failure instanceof ParkingFull
                || failure instanceof AxonTransientException && !(failure instanceof DeadlineException);
    }

    /** A value that a column does not take, or a constraint that is broken, is the same at the next try. */
    private static boolean isOfTheDataItself(Throwable failure) {
        if (!(failure instanceof SQLException sql)) return false;
        var state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
