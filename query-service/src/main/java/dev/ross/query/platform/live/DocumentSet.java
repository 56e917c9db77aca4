package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.List;

/** State source of several documents of one view, by their keys. */
record DocumentSet<V>(ViewStore<V> store, List<String> keys, WatchedDocuments watched) implements StateSource<List<V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Snapshot<List<V>> read() {
        return snapshot(store.find(keys));
    }

    @Override
    public Feed<List<V>> follow(Runnable changed) {
        var followed = watched.<V>follow(store.name(), keys, changed);
        return new Feed<>() {
            @Override
            public Snapshot<List<V>> now() {
                return snapshot(followed.stream()
                        .map(WatchedDocuments.Following::latest)
                        .toList());
            }

            @Override
            public void catchUp() {
                watched.catchUp(followed);
            }

            @Override
            public void end() {
                followed.forEach(WatchedDocuments.Following::leave);
            }
        };
    }

    private static <V> Snapshot<List<V>> snapshot(List<ViewDocument<V>> documents) {
        return new Snapshot<>(
                documents.stream().map(ViewDocument::content).toList(),
                documents.stream().mapToLong(ViewDocument::position).max().orElse(-1));
    }
}
