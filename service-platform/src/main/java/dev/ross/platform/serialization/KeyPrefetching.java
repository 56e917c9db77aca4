package dev.ross.platform.serialization;

import dev.ross.platform.personal.EnvelopeKeys;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.KeysUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead the events that are available, and fetches all their keys with one query before the first is
 * deserialized. In normal operation an event is passed on at once; in a replay a thousand events cost two queries, not
 * a thousand.
 */
public final class KeyPrefetching implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** The maximum number of events read ahead; each reader holds as many, a few MB. */
    public static final int EVENTS_AHEAD = 500;

    /** With fewer events, keys are fetched one by one on deserialization, mostly from the cache. */
    private static final int WORTH_FETCHING = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Serializer serializer;
    private final KeyRing keys;

    /**
     * @param serializer with which the events are stored
     */
    public KeyPrefetching(StreamableMessageSource<TrackedEventMessage<?>> events, Serializer serializer, KeyRing keys) {
        this.events = events;
        this.serializer = serializer;
        this.keys = keys;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new PrefetchingStream(events.openStream(after));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant at) {
        return events.createTokenAt(at);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration ago) {
        return events.createTokenSince(ago);
    }

    private final class PrefetchingStream implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final Deque<TrackedEventMessage<?>> read = new ArrayDeque<>();
        private final Set<Class<?>> ignored = new HashSet<>();

        PrefetchingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (read.isEmpty() && stream.hasNextAvailable()) readAhead();
            return Optional.ofNullable(read.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return !read.isEmpty() || stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (read.isEmpty()) {
                read.add(stream.nextAvailable());
                readAhead();
            }
            return read.remove();
        }

        private void readAhead() {
            while (read.size() < EVENTS_AHEAD && stream.hasNextAvailable()) {
                try {
                    read.add(stream.nextAvailable());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            if (read.size() >= WORTH_FETCHING) fetch();
        }

        /** Ignores an unavailable key store: the deserialization of each event fails then, and its handler waits. */
        private void fetch() {
            var wanted = new HashSet<KeyId>();
            for (var event : read) {
                if (!ignored.contains(event.getPayloadType())) wanted.addAll(named(event));
            }
            try {
                keys.prefetch(wanted);
            } catch (KeysUnavailable whoReadsItWillSee) {
                // each key is requested again when it is needed
            }
        }

        private Set<KeyId> named(TrackedEventMessage<?> event) {
            try {
                return EnvelopeKeys.namedIn(
                        event.serializePayload(serializer, byte[].class).getData());
            } catch (RuntimeException unreadable) {
                return Set.of();
            }
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
            ignored.add(message.getPayloadType());
            stream.skipMessagesWithPayloadTypeOf(message);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
