package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;

/** Some documents of one view, by their keys. */
record Documents<V>(ViewStore<V> store, List<String> keys, Topics topics) implements Source<List<V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<List<V>> read() {
        return moment(store.find(keys));
    }

    @Override
    public Feed<List<V>> follow(Runnable changed) {
        var followed = topics.<V>follow(store.name(), keys, changed);
        return new Feed<>() {
            @Override
            public Moment<List<V>> now() {
                return moment(followed.stream().map(Topics.Following::latest).toList());
            }

            @Override
            public void catchUp() {
                topics.catchUp(followed);
            }

            @Override
            public void end() {
                followed.forEach(Topics.Following::leave);
            }
        };
    }

    private static <V> Moment<List<V>> moment(List<Stored<V>> documents) {
        return new Moment<>(
                documents.stream().map(Stored::content).toList(),
                documents.stream().mapToLong(Stored::position).max().orElse(-1));
    }
}
