package dev.ross.saga.platform.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.saga.platform.deadletter.TransientFailures;
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
 * Folds streams that grow for years at the cost of their newest events: the state is kept in memory for a minute and
 * saved now and then in the processes' database, and only the events after it are read. The result is never behind the
 * stream. It takes one statement a fold, two if it was not folded here lately, and another once in
 * {@value #WORTH_SAVING} events; a state that cannot be read is rebuilt.
 */
@Component
public class SavedFolds {
    static final int WORTH_SAVING = 20;

    private static final int KEPT = 5_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(SavedFolds.class);

    private final EventStore events;
    private final JdbcClient database;
    private final Serializer serializer;

    /**
     * States as they would be saved, personal data encrypted: an older one, or none, costs reading a few more events.
     */
    private final Cache<String, Optional<Saved<byte[]>>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    SavedFolds(
            EventStore events,
            @Qualifier("foldsDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.events = events;
        this.database = JdbcClient.create(sagas);
        this.serializer = serializer;
    }

    /** The present state of the stream of this id. */
    public <S> S of(FoldDefinition<S> fold, Object id) {
        var stream = fold.kind() + ":" + id;
        var known = find(fold, stream).orElseGet(() -> new Saved<>(-1, -1, fold.before()));
        var state = known.state();
        var sequence = known.sequence();
        var later = events.readEvents(stream, sequence + 1);
        while (later.hasNext()) {
            var event = later.next();
            EventReadabilityCheck.check(event);
            state = fold.evolve().apply(state, event.getPayload());
            sequence = event.getSequenceNumber();
        }
        if (sequence > known.sequence()) keep(fold, stream, new Saved<>(sequence, known.inDatabase(), state));
        return state;
    }

    /** The database is asked outside of the cache, whose lock would keep its other keys and a carrier thread waiting. */
    private <S> Optional<Saved<S>> find(FoldDefinition<S> fold, String stream) {
        var key = keyOf(fold, stream);
        var found = kept.getIfPresent(key);
        if (found == null) {
            found = find(fold.name(), stream);
            kept.put(key, found);
        }
        return found.flatMap(saved -> read(fold, saved));
    }

    private Optional<Saved<byte[]>> find(String fold, String stream) {
        return database.sql("SELECT sequence, state FROM saved_fold WHERE fold = ? AND stream = ?")
                .params(fold, stream)
                .query((row, number) ->
                        new Saved<>(row.getLong("sequence"), row.getLong("sequence"), row.getBytes("state")))
                .optional();
    }

    private <S> Optional<Saved<S>> read(FoldDefinition<S> fold, Saved<byte[]> found) {
        try {
            var content = new SimpleSerializedObject<>(
                    found.state(), byte[].class, fold.type().getName(), null);
            return Optional.of(found.with(fold.type().cast(serializer.deserialize(content))));
        } catch (RuntimeException unreadable) {
            if (TransientFailures.isPassing(unreadable)) throw unreadable;
            log.warn(
                    "a saved state of {} cannot be read and is made anew ({})",
                    fold.name(),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private <S> void keep(FoldDefinition<S> fold, String stream, Saved<S> state) {
        var next = state.with(serializer.serialize(state.state(), byte[].class).getData());
        if (next.sequence() - next.inDatabase() >= WORTH_SAVING) {
            save(fold.name(), stream, next);
            next = new Saved<>(next.sequence(), next.sequence(), next.state());
        }
        kept.put(keyOf(fold, stream), Optional.of(next));
    }

    private void save(String fold, String stream, Saved<byte[]> state) {
        database.sql("""
                        INSERT INTO saved_fold (fold, stream, sequence, state) VALUES (?, ?, ?, ?)
                        ON CONFLICT (fold, stream) DO UPDATE SET sequence = excluded.sequence, state = excluded.state
                        WHERE saved_fold.sequence < excluded.sequence""").params(fold, stream, state.sequence(), state.state()).update();
    }

    private static String keyOf(FoldDefinition<?> fold, String stream) {
        return fold.name() + "/" + stream;
    }

    /**
     * A state, and up to which event it is known.
     *
     * @param sequence the number of the last event in it, -1 without any
     * @param inDatabase the same of the state that is saved in the database
     */
    private record Saved<S>(long sequence, long inDatabase, S state) {
        <T> Saved<T> with(T other) {
            return new Saved<>(sequence, inDatabase, other);
        }
    }
}
