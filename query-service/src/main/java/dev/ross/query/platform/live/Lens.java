package dev.ross.query.platform.live;

import org.jspecify.annotations.Nullable;

/**
 * What some callers see of a state. Callers with equal lenses see the same, which is rendered once for all of them: a lens
 * is a record of nothing but what makes a difference.
 */
@FunctionalInterface
public interface Lens<S> {
    /** Null where there is nothing for these callers to see. */
    @Nullable
    Object show(S state);

    /** Whether what is seen changes by itself as time goes by. */
    default boolean followsTheClock() {
        return false;
    }
}
