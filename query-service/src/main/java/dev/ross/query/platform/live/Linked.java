package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document that names others, and those it names, which may become others as it changes or time goes by.
 *
 * @param links equal for callers who follow the same links
 */
record Linked<I, V>(ViewStore<I> index, String key, Links<I> links, ViewStore<V> store, Topics topics)
        implements Source<Together<I, V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<Together<I, V>> read() {
        var from = index.find(key);
        return moment(from, store.find(links.of(from.content())));
    }

    @Override
    public Feed<Together<I, V>> follow(Runnable changed) {
        return new LinkedFeed(changed);
    }

    private static <I, V> Moment<Together<I, V>> moment(Stored<I> index, List<Stored<V>> linked) {
        var position = Math.max(
                index.position(),
                linked.stream().mapToLong(Stored::position).max().orElse(-1));
        return new Moment<>(
                new Together<>(
                        index.content(), linked.stream().map(Stored::content).toList()),
                position,
                false);
    }

    private final class LinkedFeed implements Feed<Together<I, V>> {
        private final Runnable changed;
        private final Topics.Following<I> from;
        private final Map<String, Topics.Following<V>> linked = new LinkedHashMap<>();

        LinkedFeed(Runnable changed) {
            this.changed = changed;
            this.from = topics.follow(new Watch(index.name(), key), changed);
        }

        @Override
        public synchronized Moment<Together<I, V>> now() {
            var document = from.latest().get();
            var keys = links.of(document.content());
            var now = keys.stream().map(this::linked).toList();
            linked.entrySet().removeIf(known -> {
                if (keys.contains(known.getKey())) return false;
                known.getValue().leave().run();
                return true;
            });
            return moment(document, now);
        }

        private Stored<V> linked(String wanted) {
            return linked.computeIfAbsent(wanted, fresh -> topics.follow(new Watch(store.name(), fresh), changed))
                    .latest()
                    .get();
        }

        @Override
        public synchronized void end() {
            from.leave().run();
            linked.values().forEach(known -> known.leave().run());
            linked.clear();
        }
    }
}
