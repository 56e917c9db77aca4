package dev.ross.saga.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.saga.platform.parking.PassingFailure;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds streams that grow for years at the cost of their newest events: the state is saved now and then in the processes'
 * database, and only the events after it are read. The answer is never behind the stream. One statement a fold, two if the saved
 * state was not looked up here lately, and another once in {@value #WORTH_SAVING} events; a state that cannot be read is made
 * anew.
 */
@Component
public class SavedFolds {
    static final int WORTH_SAVING = 20;

    private static final int LOOKED_UP = 5_000;
    private static final Duration LOOKED_UP_FOR = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(SavedFolds.class);

    private final EventStore events;
    private final JdbcClient database;
    private final Serializer serializer;

    /** As they are saved, personal data sealed: an older one, or none, costs a few events more to be read. */
    private final Cache<String, Optional<Saved<byte[]>>> lookedUp = Caffeine.newBuilder()
            .maximumSize(LOOKED_UP)
            .expireAfterWrite(LOOKED_UP_FOR)
            .build();

    SavedFolds(
            EventStore events,
            @Qualifier("foldsDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.events = events;
        this.database = JdbcClient.create(sagas);
        this.serializer = serializer;
    }

    /** The present state of the stream of this id. */
    public <S> S of(StreamFold<S> fold, Object id) {
        var stream = fold.kind() + ":" + id;
        var saved = find(fold, stream).orElseGet(() -> new Saved<>(-1, fold.before()));
        var state = saved.state();
        var sequence = saved.sequence();
        var later = events.readEvents(stream, sequence + 1);
        while (later.hasNext()) {
            var event = later.next();
            ReadableEvent.check(event);
            state = fold.evolve().apply(state, event.getPayload());
            sequence = event.getSequenceNumber();
        }
        if (sequence - saved.sequence() >= WORTH_SAVING) save(fold, stream, sequence, state);
        return state;
    }

    private <S> Optional<Saved<S>> find(StreamFold<S> fold, String stream) {
        var key = fold.name() + "/" + stream;
        var found = lookedUp.getIfPresent(key);
        if (found == null) {
            found = find(fold.name(), stream);
            lookedUp.put(key, found);
        }
        return found.flatMap(stored -> read(fold, stored));
    }

    private Optional<Saved<byte[]>> find(String fold, String stream) {
        return database.sql("SELECT sequence, state FROM saved_fold WHERE fold = ? AND stream = ?")
                .params(fold, stream)
                .query((row, number) -> new Saved<>(row.getLong("sequence"), row.getBytes("state")))
                .optional();
    }

    private <S> Optional<Saved<S>> read(StreamFold<S> fold, Saved<byte[]> stored) {
        try {
            var content = new SimpleSerializedObject<>(
                    stored.state(), byte[].class, fold.type().getName(), null);
            return Optional.of(new Saved<>(stored.sequence(), fold.type().cast(serializer.deserialize(content))));
        } catch (RuntimeException unreadable) {
            if (PassingFailure.isPassing(unreadable)) throw unreadable;
            log.warn(
                    "a saved state of {} cannot be read and is made anew ({})",
                    fold.name(),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private <S> void save(StreamFold<S> fold, String stream, long sequence, S state) {
        database.sql("""
                        INSERT INTO saved_fold (fold, stream, sequence, state) VALUES (?, ?, ?, ?)
                        ON CONFLICT (fold, stream) DO UPDATE SET sequence = excluded.sequence, state = excluded.state
                        WHERE saved_fold.sequence < excluded.sequence""")
                .params(
                        fold.name(),
                        stream,
                        sequence,
                        serializer.serialize(state, byte[].class).getData())
                .update();
        lookedUp.invalidate(fold.name() + "/" + stream);
    }

    private record Saved<S>(long sequence, S state) {}
}
