package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reduces all documents of a view to one state. */
@FunctionalInterface
public interface InMemoryReducer<V, S> {
    /**
     * @param before the state so far, which is not modified; null if all documents are given
     * @param documents those that may have changed, each once
     */
    S with(@Nullable S before, List<ViewDocument<V>> documents);
}
