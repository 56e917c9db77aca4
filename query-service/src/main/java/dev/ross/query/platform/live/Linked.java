package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A state that names documents, and those it names, which may become others as it changes or time goes by.
 *
 * @param index may itself be made of a document and those it names
 * @param links equal for callers who follow the same links
 */
record Linked<I, V>(Source<I> index, Links<I> links, ViewStore<V> store, Topics topics)
        implements Source<Together<I, V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<Together<I, V>> read() {
        var from = index.read();
        return moment(from, store.find(links.of(from.state())));
    }

    @Override
    public void reach(long position) {
        index.reach(position);
    }

    @Override
    public Feed<Together<I, V>> follow(Runnable changed) {
        return new LinkedFeed(changed);
    }

    private static <I, V> Moment<Together<I, V>> moment(Moment<I> index, List<Stored<V>> linked) {
        var position = Math.max(
                index.position(),
                linked.stream().mapToLong(Stored::position).max().orElse(-1));
        return new Moment<>(
                new Together<>(
                        index.state(), linked.stream().map(Stored::content).toList()),
                position);
    }

    private final class LinkedFeed implements Feed<Together<I, V>> {
        private final Runnable changed;
        private final Feed<I> from;
        private final Map<String, Topics.Following<V>> linked = new LinkedHashMap<>();

        LinkedFeed(Runnable changed) {
            this.changed = changed;
            this.from = index.follow(changed);
        }

        @Override
        public synchronized Moment<Together<I, V>> now() {
            var moment = from.now();
            var keys = links.of(moment.state());
            follow(keys);
            var now = keys.stream()
                    .map(wanted -> Objects.requireNonNull(linked.get(wanted)).latest())
                    .toList();
            var needed = Set.copyOf(keys);
            linked.entrySet().removeIf(known -> {
                if (needed.contains(known.getKey())) return false;
                known.getValue().leave();
                return true;
            });
            return moment(moment, now);
        }

        @Override
        public synchronized void catchUp() {
            from.catchUp();
            topics.catchUp(linked.values());
        }

        private void follow(List<String> keys) {
            var fresh = keys.stream().filter(key -> !linked.containsKey(key)).toList();
            var following = topics.<V>follow(store.name(), fresh, changed);
            for (int i = 0; i < fresh.size(); i++) linked.put(fresh.get(i), following.get(i));
        }

        @Override
        public synchronized void end() {
            from.end();
            linked.values().forEach(Topics.Following::leave);
            linked.clear();
        }
    }
}
