package dev.ross.query.platform.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents a list of one document as that document. */
record SingleDocument<S, V>(Presentation<S, V> presentation) implements Presentation<List<S>, V> {
    @Override
    public @Nullable V show(List<S> documents) {
        return presentation.show(documents.getFirst());
    }

    @Override
    public List<String> otherScreens() {
        return presentation.otherScreens();
    }

    @Override
    public boolean watchable() {
        return presentation.watchable();
    }

    @Override
    public boolean costly() {
        return presentation.costly();
    }

    @Override
    public boolean followsTheClock() {
        return presentation.followsTheClock();
    }
}
