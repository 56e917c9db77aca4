package dev.ross.standalone.evenings;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.ross.saga.notification.MailRows;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The database of the processes in memory: sagas, tasks, tokens and rows about mails, which change together or not at all. Its content
 * is serialised when it is written and deserialised when it is read.
 */
final class ProcessStore implements SagaStore<Object>, MailRows {
    private final Serializer serializer;
    private State state = State.EMPTY;

    ProcessStore(Serializer serializer) {
        this.serializer = serializer;
    }

    /** Everything that is stored now. It is immutable, so that it can be restored later. */
    State state() {
        return state;
    }

    void restore(State before) {
        state = before;
    }

    int token(String reader) {
        return state.tokens.getOrDefault(reader, 0);
    }

    void moveToken(String reader, int next) {
        var tokens = new HashMap<>(state.tokens);
        tokens.put(reader, next);
        state = new State(state.sagas, state.tasks, tokens, state.rows);
    }

    List<StoredTask> tasks() {
        return state.tasks.values().stream()
                .sorted(Comparator.comparing(StoredTask::due).thenComparingInt(StoredTask::number))
                .toList();
    }

    Optional<StoredTask> task(String name, String id) {
        return Optional.ofNullable(state.tasks.get(new TaskKey(name, id)));
    }

    void put(StoredTask task) {
        var tasks = new TreeMap<>(state.tasks);
        tasks.put(task.key(), task);
        state = new State(state.sagas, tasks, state.tokens, state.rows);
    }

    void remove(TaskKey key) {
        var tasks = new TreeMap<>(state.tasks);
        tasks.remove(key);
        state = new State(state.sagas, tasks, state.tokens, state.rows);
    }

    /** Mails that wait after a failure are due within five seconds; returns how many they are. */
    int bringMailsForward(Instant now) {
        var waiting = state.tasks.values().stream()
                .filter(task -> MailChecks.isMail(task) && !task.picked() && task.failures() > 0)
                .toList();
        for (var task : waiting) {
            var soon = now.plusMillis(task.number() * 1_237L % 5_000);
            put(task.dueAt(soon.isBefore(task.due()) ? soon : task.due(), task.data(), 0));
        }
        return waiting.size();
    }

    @Override
    public Map<String, Integer> rows() {
        return state.rows;
    }

    @Override
    public void putRow(String key, int number) {
        var rows = new HashMap<>(state.rows);
        rows.put(key, number);
        state = new State(state.sagas, state.tasks, state.tokens, rows);
    }

    List<StoredSaga> sagas() {
        return List.copyOf(state.sagas.values());
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return state.sagas.values().stream()
                .filter(saga -> saga.type.equals(type) && saga.associations().contains(association))
                .map(StoredSaga::id)
                .collect(Collectors.toSet());
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
        var stored = state.sagas.get(id);
        if (stored == null) return null;
        S saga = type.cast(serializer.deserialize(stored.content));
        return new Entry<>() {
            @Override
            public Set<AssociationValue> associationValues() {
                return stored.associations();
            }

            @Override
            public S saga() {
                return saga;
            }
        };
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        var sagas = new TreeMap<>(state.sagas);
        sagas.remove(id);
        state = new State(sagas, state.tasks, state.tokens, state.rows);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        var sagas = new TreeMap<>(state.sagas);
        sagas.put(id, new StoredSaga(id, type, serializer.serialize(saga, byte[].class), Set.copyOf(associations)));
        state = new State(sagas, state.tasks, state.tokens, state.rows);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        insertSaga(type, id, saga, new HashSet<>(associations.asSet()));
    }

    /**
     * The stored state at one moment.
     *
     * @param rows of the tables about mails
     */
    record State(
            Map<String, StoredSaga> sagas,
            Map<TaskKey, StoredTask> tasks,
            Map<String, Integer> tokens,
            Map<String, Integer> rows) {
        static final State EMPTY = new State(Map.of(), Map.of(), Map.of(), Map.of());
    }

    record StoredSaga(String id, Class<?> type, SerializedObject<byte[]> content, Set<AssociationValue> associations) {}

    record TaskKey(String name, String id) implements Comparable<TaskKey> {
        @Override
        public int compareTo(TaskKey other) {
            var byName = name.compareTo(other.name);
            return byName == 0 ? id.compareTo(other.id) : byName;
        }
    }

    /**
     * A row of the scheduler's table.
     *
     * @param number in the order in which they were written down
     * @param failures in a row
     * @param version changed with every update, as the scheduler expects
     */
    @SuppressWarnings("ArrayRecordComponent") // as the scheduler stores it; never changed
    record StoredTask(TaskKey key, int number, byte[] data, Instant due, boolean picked, int failures, long version) {
        StoredTask pickedNow() {
            return new StoredTask(key, number, data, due, true, failures, version + 1);
        }

        StoredTask putBack() {
            return new StoredTask(key, number, data, due, false, failures, version + 1);
        }

        StoredTask dueAt(Instant time, byte[] with, int failed) {
            return new StoredTask(key, number, with, time, false, failed, version + 1);
        }

        boolean isThatOf(Execution execution) {
            return version == execution.version;
        }
    }
}
