package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one state of all documents of a view. */
@FunctionalInterface
public interface Gathering<V, S> {
    /**
     * @param before what was made of them so far, which stays as it is; null where all of them are given
     * @param documents those that may have changed, each once
     */
    S with(@Nullable S before, List<Stored<V>> documents);
}
