package dev.ross.query.platform.live;

import java.util.List;
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

    /** The screens besides the source's own whose progress makes fresh what is seen. */
    default List<String> otherScreens() {
        return List.of();
    }

    /** Whether it may be watched as a stream; else it is had as a page only. */
    default boolean watchable() {
        return true;
    }

    /** Whether rendering it takes long enough that many who watch would keep the node busy. */
    default boolean costly() {
        return false;
    }

    /** Whether what is seen changes by itself as time goes by. */
    default boolean followsTheClock() {
        return false;
    }
}
