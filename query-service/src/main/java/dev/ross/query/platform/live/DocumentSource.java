package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.List;

/** State source of one document of a view, by its key. */
record DocumentSource<V>(ViewStore<V> store, String key, WatchedDocuments watched) implements StateSource<V> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Snapshot<V> read() {
        return snapshot(store.find(key));
    }

    @Override
    public Feed<V> follow(Runnable changed) {
        var followed = watched.<V>follow(store.name(), List.of(key), changed);
        return new Feed<>() {
            @Override
            public Snapshot<V> now() {
                return snapshot(followed.getFirst().latest());
            }

            @Override
            public void catchUp() {
                watched.catchUp(followed);
            }

            @Override
            public void end() {
                followed.getFirst().leave();
            }
        };
    }

    private static <V> Snapshot<V> snapshot(ViewDocument<V> document) {
        return new Snapshot<>(document.content(), document.position());
    }
}
