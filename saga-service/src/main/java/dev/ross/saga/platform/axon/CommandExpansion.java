package dev.ross.saga.platform.axon;

import java.util.List;

/**
 * Expands a stored request into commands at the moment they are sent: so a saga need not remember whom to notify, and
 * people who joined or were erased meanwhile are included or left out. It runs again when any of its commands was not
 * answered.
 *
 * @param <R> the request that a handler writes to {@link CommandOutbox}
 */
public interface CommandExpansion<R> {
    Class<R> requestType();

    /**
     * Makes the commands; the same ones each time, as long as nothing else changed.
     *
     * @param cause the event or deadline that led to it
     */
    List<?> commands(R request, String cause);
}
