package dev.ross.query.platform.live;

import java.util.function.Consumer;

/**
 * Return value of a controller: a state and its presentation for this caller. The caller chooses between page and
 * stream.
 *
 * @param <V> what is shown, as a page and in each event of the stream: the interface's description takes it from the
 *     controller's method
 * @param pageRead called with the rendered answer each time a page is read
 */
public record ScreenAnswer<S, V>(
        StateSource<S> source, Presentation<? super S, ? extends V> presentation, Consumer<Object> pageRead) {
    private static final Consumer<Object> NO_LISTENER = seen -> {};

    public ScreenAnswer(StateSource<S> source, Presentation<? super S, ? extends V> presentation) {
        this(source, presentation, NO_LISTENER);
    }

    /**
     * The same with a listener for each page that is read: not for streams, and also for pages rendered for another
     * caller.
     */
    public ScreenAnswer<S, V> withListener(Consumer<Object> pageRead) {
        return new ScreenAnswer<>(source, presentation, pageRead);
    }

    /** The same without the listener, as it is streamed: equal for all callers who see the same. */
    public ScreenAnswer<S, V> withoutListener() {
        return new ScreenAnswer<>(source, presentation);
    }
}
