package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * State source of an index and the documents it links to, which may change with it or as time goes by.
 *
 * @param index may itself be a linked source
 * @param links equal for callers who follow the same links
 */
record LinkedSource<I, V>(StateSource<I> index, DocumentLinks<I> links, ViewStore<V> store, WatchedDocuments watched)
        implements StateSource<LinkedDocuments<I, V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Snapshot<LinkedDocuments<I, V>> read() {
        var from = index.read();
        return snapshot(from, store.find(links.of(from.state())));
    }

    @Override
    public void reach(long position) {
        index.reach(position);
    }

    @Override
    public Feed<LinkedDocuments<I, V>> follow(Runnable changed) {
        return new LinkedFeed(changed);
    }

    private static <I, V> Snapshot<LinkedDocuments<I, V>> snapshot(Snapshot<I> index, List<ViewDocument<V>> linked) {
        var position = Math.max(
                index.position(),
                linked.stream().mapToLong(ViewDocument::position).max().orElse(-1));
        return new Snapshot<>(
                new LinkedDocuments<>(
                        index.state(),
                        linked.stream().map(ViewDocument::content).toList()),
                position);
    }

    private final class LinkedFeed implements Feed<LinkedDocuments<I, V>> {
        private final Runnable changed;
        private final Feed<I> from;
        private final Map<String, WatchedDocuments.Following<V>> linked = new LinkedHashMap<>();

        LinkedFeed(Runnable changed) {
            this.changed = changed;
            this.from = index.follow(changed);
        }

        @Override
        public synchronized Snapshot<LinkedDocuments<I, V>> now() {
            var snapshot = from.now();
            var keys = links.of(snapshot.state());
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
            return snapshot(snapshot, now);
        }

        @Override
        public synchronized void catchUp() {
            from.catchUp();
            watched.catchUp(linked.values());
        }

        private void follow(List<String> keys) {
            var fresh = keys.stream().filter(key -> !linked.containsKey(key)).toList();
            var following = watched.<V>follow(store.name(), fresh, changed);
            for (int i = 0; i < fresh.size(); i++) linked.put(fresh.get(i), following.get(i));
        }

        @Override
        public synchronized void end() {
            from.end();
            linked.values().forEach(WatchedDocuments.Following::leave);
            linked.clear();
        }
    }
}
