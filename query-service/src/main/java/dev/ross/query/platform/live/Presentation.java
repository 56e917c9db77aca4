package dev.ross.query.platform.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders a state for some callers. Callers with equal presentations see the same, which is rendered once for all of
 * them: a presentation is a record of nothing but the properties that make a difference.
 *
 * @param <S> the state
 * @param <V> what is shown of it
 */
@FunctionalInterface
public interface Presentation<S, V> {
    /** Returns null if there is nothing for these callers to see. */
    @Nullable
    V show(S state);

    /** The screens besides the source's own that this is rendered from, and whose progress a fresh read waits for. */
    default List<String> otherScreens() {
        return List.of();
    }

    /** Whether it is available as a stream; otherwise it is a page only. */
    default boolean watchable() {
        return true;
    }

    /** Whether rendering it takes long enough that many subscribers would keep the node busy. */
    default boolean costly() {
        return false;
    }

    /** Whether the rendered result changes as time goes by, without an event. */
    default boolean followsTheClock() {
        return false;
    }
}
