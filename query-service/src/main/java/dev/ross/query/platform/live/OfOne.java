package dev.ross.query.platform.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the only one of a list. */
record OfOne<V>(Lens<V> lens) implements Lens<List<V>> {
    @Override
    public @Nullable Object show(List<V> documents) {
        return lens.show(documents.getFirst());
    }

    @Override
    public List<String> otherScreens() {
        return lens.otherScreens();
    }

    @Override
    public boolean watchable() {
        return lens.watchable();
    }

    @Override
    public boolean costly() {
        return lens.costly();
    }

    @Override
    public boolean followsTheClock() {
        return lens.followsTheClock();
    }
}
