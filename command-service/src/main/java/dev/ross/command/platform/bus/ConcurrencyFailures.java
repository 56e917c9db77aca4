package dev.ross.command.platform.bus;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Recognises failures caused by a concurrent change, on both event stores. */
public final class ConcurrencyFailures {
    /** PostgreSQL: unique violation, deadlock detected, serialization failure. */
    private static final Set<String> SQL_STATES = Set.of("23505", "40P01", "40001");

    private ConcurrencyFailures() {}

    /** Whether it is one: then nothing of the command was stored. */
    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof LockAcquisitionFailedException
                    || String.valueOf(cause.getMessage()).contains("[AXONIQ-2000]")) return true;
        }
        return false;
    }

    /** Whether the JDBC engine is to treat the failure as a duplicate key; the driver reports it by SQLState only. */
    public static boolean isDuplicateKey(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && SQL_STATES.contains(sql.getSQLState())) return true;
        }
        return false;
    }
}
