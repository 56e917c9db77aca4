package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.WatchDocument;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * State source of the documents in a range of keys. After a notification of any of them the next reader reads the range
 * again.
 */
record RangeSource<V>(ViewStore<V> store, KeyRange range, WatchedDocuments watched) implements StateSource<List<V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Snapshot<List<V>> read() {
        var documents = store.find(range);
        return new Snapshot<>(
                documents.stream().map(ViewDocument::content).toList(),
                documents.stream().mapToLong(ViewDocument::position).max().orElse(-1));
    }

    @Override
    public Feed<List<V>> follow(Runnable changed) {
        return new RangeFeed(changed);
    }

    private final class RangeFeed implements Feed<List<V>> {
        private final Runnable leave;
        private volatile boolean unread = true;
        private @Nullable Snapshot<List<V>> latest;

        /** Subscribes before it reads, so that no change is missed between the two. */
        RangeFeed(Runnable changed) {
            leave = watched.listen(store.name(), key -> {
                if (!key.equals(WatchDocument.EVERY) && !range.mayHold(key)) return;
                unread = true;
                changed.run();
            });
            try {
                now();
            } catch (RuntimeException unanswered) {
                leave.run();
                throw unanswered;
            }
        }

        @Override
        public synchronized Snapshot<List<V>> now() {
            if (unread) {
                unread = false; // before it is read: a notification meanwhile has it read again
                try {
                    latest = read();
                } catch (RuntimeException away) {
                    unread = true;
                    throw away;
                }
            }
            return Objects.requireNonNull(latest);
        }

        @Override
        public void catchUp() {
            unread = true;
        }

        @Override
        public void end() {
            leave.run();
        }
    }
}
