package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyPrefetchingTest {
    record Noted(Personal<String> note) {}

    @Test
    void aReplayOfAThousandPeopleAsksForTheirKeysAFewTimesOnly() throws Exception {
        var keys = new CountingKeys();
        var serializer = StoredJson.serializer(keys);
        var events = new ArrayDeque<TrackedEventMessage<?>>();
        for (int i = 0; i < 1_000; i++) events.add(stored(i, serializer));
        keys.forget();

        var stream = new KeyPrefetching(new Log(events), serializer, keys).openStream(null);
        for (int i = 0; i < 1_000; i++) {
            var noted = (Noted) stream.nextAvailable().getPayload();
            assertThat(noted.note().value()).isEqualTo("note " + i);
        }
        assertThat(keys.queries).hasValueLessThanOrEqualTo(3);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    private static TrackedEventMessage<?> stored(int number, Serializer serializer) {
        var sealed = serializer.serialize(
                new Noted(Personal.of(Subject.guest("guest" + number), "note " + number)), byte[].class);
        var message = new SerializedMessage<Object>(
                "event" + number,
                new LazyDeserializingObject<>(sealed, serializer),
                new LazyDeserializingObject<>(MetaData.emptyInstance()));
        return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(number), message, () -> Instant.EPOCH);
    }

    /** Counts the calls that would be database queries. */
    private static final class CountingKeys implements KeyRing {
        final AtomicInteger queries = new AtomicInteger();
        private final Map<KeyId, DataKey> stored = new HashMap<>();
        private final Map<KeyId, DataKey> remembered = new HashMap<>();

        void forget() {
            remembered.clear();
            queries.set(0);
        }

        @Override
        public DataKey keyFor(Subject subject) {
            var id = new KeyId(subject.value().replace(":", "-"));
            return stored.computeIfAbsent(
                    id, unknown -> new DataKey(id, subject, new SecretKeySpec(new byte[32], "AES")));
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            if (!remembered.containsKey(id)) {
                queries.incrementAndGet();
                remembered.put(id, stored.get(id));
            }
            return Optional.ofNullable(remembered.get(id));
        }

        @Override
        public void prefetch(Collection<KeyId> ids) {
            queries.incrementAndGet();
            for (var id : ids) {
                if (stored.containsKey(id)) remembered.put(id, stored.get(id));
            }
        }

        @Override
        public void destroy(Subject subject) {}
    }

    private record Log(Queue<TrackedEventMessage<?>> events)
            implements StreamableMessageSource<TrackedEventMessage<?>>, BlockingStream<TrackedEventMessage<?>> {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
            return this;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return !events.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return events.remove();
        }

        @Override
        public void close() {}
    }
}
