package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;

/** One document of a view, by its key. */
record DocumentSource<V>(ViewStore<V> store, String key, Topics topics) implements Source<V> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<V> read() {
        return moment(store.find(key));
    }

    @Override
    public Feed<V> follow(Runnable changed) {
        var followed = topics.<V>follow(store.name(), List.of(key), changed);
        return new Feed<>() {
            @Override
            public Moment<V> now() {
                return moment(followed.getFirst().latest());
            }

            @Override
            public void catchUp() {
                topics.catchUp(followed);
            }

            @Override
            public void end() {
                followed.getFirst().leave();
            }
        };
    }

    private static <V> Moment<V> moment(Stored<V> document) {
        return new Moment<>(document.content(), document.position());
    }
}
