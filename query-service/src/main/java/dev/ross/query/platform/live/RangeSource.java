package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.Watch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents of a range of keys. Word of any of them has the range read again by the next reader. */
record RangeSource<V>(ViewStore<V> store, KeyRange range, Topics topics) implements Source<List<V>> {
    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<List<V>> read() {
        var documents = store.find(range);
        return new Moment<>(
                documents.stream().map(Stored::content).toList(),
                documents.stream().mapToLong(Stored::position).max().orElse(-1));
    }

    @Override
    public Feed<List<V>> follow(Runnable changed) {
        return new RangeFeed(changed);
    }

    private final class RangeFeed implements Feed<List<V>> {
        private final Runnable leave;
        private volatile boolean unread = true;
        private @Nullable Moment<List<V>> latest;

        /** Followed before it is read, so that no change falls between the two. */
        RangeFeed(Runnable changed) {
            leave = topics.listen(store.name(), key -> {
                if (!key.equals(Watch.EVERY) && !range.mayHold(key)) return;
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
        public synchronized Moment<List<V>> now() {
            if (unread) {
                unread = false; // before it is read: word that comes meanwhile has it read again
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
