package dev.ross.query.platform.live;

import java.util.function.Consumer;

/**
 * What a controller answers: a state and what this caller sees of it. The caller chooses whether as page or as stream.
 *
 * @param pageRead told what this caller saw, each time a page is read
 */
public record Screen<S>(Source<S> source, Lens<? super S> lens, Consumer<Object> pageRead) {
    private static final Consumer<Object> UNNOTICED = seen -> {};

    public Screen(Source<S> source, Lens<? super S> lens) {
        this(source, lens, UNNOTICED);
    }

    /** The same, told of each page that is read: not of streams, and also of pages that were rendered for another caller. */
    public Screen<S> noticing(Consumer<Object> pageRead) {
        return new Screen<>(source, lens, pageRead);
    }

    /** As it is watched: equal for all who see the same. */
    Screen<S> unnoticed() {
        return new Screen<>(source, lens);
    }
}
