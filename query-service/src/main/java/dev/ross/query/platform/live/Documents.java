package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.Watch;
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
        var followed = keys.stream()
                .map(key -> topics.<V>follow(new Watch(store.name(), key), changed))
                .toList();
        return new Feed<>() {
            @Override
            public Moment<List<V>> now() {
                return moment(followed.stream()
                        .map(document -> document.latest().get())
                        .toList());
            }

            @Override
            public void end() {
                followed.forEach(document -> document.leave().run());
            }
        };
    }

    /** Of several, one may have changed while another's equal or higher position was already told. */
    private static <V> Moment<List<V>> moment(List<Stored<V>> documents) {
        return new Moment<>(
                documents.stream().map(Stored::content).toList(),
                documents.stream().mapToLong(Stored::position).max().orElse(-1),
                documents.size() == 1 && documents.getFirst().settled());
    }
}
