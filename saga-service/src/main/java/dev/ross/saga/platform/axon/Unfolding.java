package dev.ross.saga.platform.axon;

import java.util.List;

/**
 * Makes commands of something wanted, at the moment they are sent: so a saga need not remember whom to tell, and whoever
 * joined or was erased meanwhile is told or not. It runs again when any of its commands was not answered.
 *
 * @param <I> what a handler writes to {@link Intentions}
 */
public interface Unfolding<I> {
    Class<I> wanted();

    /**
     * Makes the commands, the same ones however often it is asked as long as nothing else changed.
     *
     * @param cause the event or deadline that led to it
     */
    List<?> commands(I wanted, String cause);
}
