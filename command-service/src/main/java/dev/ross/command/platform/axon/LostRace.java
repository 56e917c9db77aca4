package dev.ross.command.platform.axon;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells that someone else was faster from every other failure, on both event stores. */
final class LostRace {
    /** PostgreSQL: unique violation, deadlock detected, serialization failure. */
    private static final Set<String> SQL_STATES = Set.of("23505", "40P01", "40001");

    private LostRace() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof LockAcquisitionFailedException
                    || String.valueOf(cause.getMessage()).contains("[AXONIQ-2000]")) return true;
        }
        return false;
    }

    /** What the JDBC engine must recognise as a duplicate key; the driver says it by SQLState alone. */
    static boolean isDuplicateKey(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && SQL_STATES.contains(sql.getSQLState())) return true;
        }
        return false;
    }
}
