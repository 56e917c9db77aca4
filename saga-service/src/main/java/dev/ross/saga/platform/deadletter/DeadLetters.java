package dev.ross.saga.platform.deadletter;

import java.util.Collection;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores dead letters, the events and tasks that wait for an operator, in the processes' own database: one is stored
 * only if the transaction that adds it commits. Contents are kept as the bytes that were stored, in which personal data
 * is encrypted; nothing is read to add it.
 */
public class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient database;
    private final Serializer serializer;
    private final int most;

    DeadLetters(JdbcClient database, Serializer serializer, int most) {
        this.database = database;
        this.serializer = serializer;
        this.most = most;
    }

    /**
     * Adds an event; adding it again changes nothing.
     *
     * @param worker the process that could not handle it
     * @param sequence whose order is kept: every later one of this worker and sequence waits behind the first
     * @throws DeadLettersFull if the worker has too many dead letters already
     */
    public void addEvent(String worker, String sequence, EventMessage<?> event, FailureSummary fault) {
        requireRoom(worker);
        var stored = asStored(event);
        var domain = event instanceof DomainEventMessage<?> of ? of : null;
        var rows = database.sql("""
                        INSERT INTO dead_letters
                          (worker, sequence, message, kind, type, revision, stream, position, content, error)
                        VALUES (?, ?, ?, 'EVENT', ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (worker, sequence, message) DO NOTHING""")
                .params(worker, sequence, event.getIdentifier())
                .param(stored.getType().getName())
                .param(stored.getType().getRevision())
                .param(domain == null ? null : domain.getAggregateIdentifier())
                .param(domain == null ? null : domain.getSequenceNumber())
                .param(stored.getData())
                .param(fault.text())
                .update();
        if (rows > 0)
            log.error(
                    "event {} of {} becomes a dead letter of {}: {}",
                    event.getIdentifier(),
                    sequence,
                    worker,
                    fault.text());
    }

    /**
     * Adds a task as it is stored in the table of tasks; the caller removes it from there.
     *
     * @throws DeadLettersFull if the worker has too many dead letters already
     */
    public void addTask(String worker, String sequence, String task, String instance, FailureSummary fault) {
        requireRoom(worker);
        var rows = database.sql("""
                        INSERT INTO dead_letters (worker, sequence, message, kind, type, due, content, error)
                        SELECT ?, ?, task_instance, 'TASK', task_name, execution_time, task_data, ?
                        FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?
                        ON CONFLICT (worker, sequence, message) DO NOTHING""")
                .params(worker, sequence, fault.text(), task, instance)
                .update();
        if (rows > 0)
            log.error("task {} of {} becomes a dead letter of {}: {}", instance, sequence, worker, fault.text());
    }

    /** Whether a worker has any dead letter. */
    public boolean holdsAnyOf(String worker) {
        return database.sql("SELECT EXISTS (SELECT FROM dead_letters WHERE worker = ?)")
                .param(worker)
                .query(Boolean.class)
                .single();
    }

    /**
     * The first of these sequences that has a dead letter. Waits for a retry that is under way, so that nothing is
     * added behind one that has just been done.
     */
    public Optional<String> waitingAmong(String worker, Collection<String> sequences) {
        return sequences.stream()
                .filter(sequence -> database.sql("""
                                SELECT id FROM dead_letters WHERE worker = ? AND sequence = ?
                                ORDER BY id LIMIT 1 FOR KEY SHARE""")
                        .params(worker, sequence)
                        .query(Long.class)
                        .optional()
                        .isPresent())
                .findFirst();
    }

    /** Locks the first dead letter of a sequence until the transaction ends; returns whether that still is this one. */
    public boolean lockHead(DeadLetter deadLetter) {
        return database.sql("""
                        SELECT id FROM dead_letters WHERE worker = ? AND sequence = ?
                        ORDER BY id LIMIT 1 FOR UPDATE""")
                .params(deadLetter.worker(), deadLetter.sequence())
                .query(Long.class)
                .optional()
                .filter(first -> first == deadLetter.id())
                .isPresent();
    }

    /** Puts a task back, due now. It runs once more even if the same task was stored again meanwhile. */
    public void reschedule(DeadLetter deadLetter) {
        database.sql("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        SELECT type, message, content, now(), false, 1 FROM dead_letters WHERE id = ?
                        ON CONFLICT (task_name, task_instance) DO NOTHING""").param(deadLetter.id()).update();
        remove(deadLetter.id());
    }

    public boolean remove(long id) {
        return database.sql("DELETE FROM dead_letters WHERE id = ?").param(id).update() > 0;
    }

    /** Records that a retry failed again. */
    public void recordFailure(DeadLetter deadLetter, FailureSummary fault) {
        database.sql("UPDATE dead_letters SET error = ?, tries = tries + 1 WHERE id = ?")
                .params(fault.text(), deadLetter.id())
                .update();
    }

    private void requireRoom(String worker) {
        var count = database.sql("SELECT count(*) FROM dead_letters WHERE worker = ?")
                .param(worker)
                .query(Integer.class)
                .single();
        if (count >= most) throw new DeadLettersFull(worker, most);
    }

    /** As it is stored in the log; without its bytes if those cannot be had: it is found there by its position. */
    private SerializedObject<byte[]> asStored(EventMessage<?> event) {
        try {
            return event.serializePayload(serializer, byte[].class);
        } catch (RuntimeException notEvenThat) {
            return new SimpleSerializedObject<>(
                    new byte[0], byte[].class, event.getPayloadType().getName(), null);
        }
    }
}
