package dev.ross.saga.platform.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what waits for an operator, in the processes' own database: whatever is parked in a transaction is parked only with
 * it. Contents are kept as the bytes that were stored, in which personal data is sealed; nothing is read to park it.
 */
public class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private static final String ITEM = """
            SELECT id, worker, sequence, message, kind, type, revision, stream, position, due,
                   coalesce(octet_length(content), 0) AS bytes, error, parked_at, tries,
                   (SELECT count(*) FROM parked ahead
                    WHERE ahead.worker = one.worker AND ahead.sequence = one.sequence AND ahead.id < one.id) AS ahead
            FROM parked one\s""";

    private final JdbcClient database;
    private final Serializer serializer;
    private final int most;

    Parking(JdbcClient database, Serializer serializer, int most) {
        this.database = database;
        this.serializer = serializer;
        this.most = most;
    }

    /**
     * Puts an event aside; parking it again changes nothing.
     *
     * @param worker the process that could not handle it
     * @param sequence what must not be overtaken: everything of this worker and sequence waits behind the first
     * @throws ParkingFull if the worker has parked too much already
     */
    public void park(String worker, String sequence, EventMessage<?> event, Fault fault) {
        requireRoom(worker);
        var stored = asStored(event);
        var domain = event instanceof DomainEventMessage<?> of ? of : null;
        var rows = database.sql("""
                        INSERT INTO parked
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
        if (rows > 0) log.error("{} parked {} of {}: {}", worker, event.getIdentifier(), sequence, fault.text());
    }

    /**
     * Puts a task aside as it stands in the table of tasks; whoever runs it removes it from there.
     *
     * @throws ParkingFull if the worker has parked too much already
     */
    public void parkTask(String worker, String sequence, String task, String instance, Fault fault) {
        requireRoom(worker);
        var rows = database.sql("""
                        INSERT INTO parked (worker, sequence, message, kind, type, due, content, error)
                        SELECT ?, ?, task_instance, 'TASK', task_name, execution_time, task_data, ?
                        FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?
                        ON CONFLICT (worker, sequence, message) DO NOTHING""")
                .params(worker, sequence, fault.text(), task, instance)
                .update();
        if (rows > 0) log.error("{} parked the task {} of {}: {}", worker, instance, sequence, fault.text());
    }

    /** Whether a worker has anything parked. */
    public boolean holdsAnyOf(String worker) {
        return database.sql("SELECT EXISTS (SELECT FROM parked WHERE worker = ?)")
                .param(worker)
                .query(Boolean.class)
                .single();
    }

    /**
     * Which of these has something parked. A retry that is under way is waited for, so that nothing is put behind what has
     * just been done.
     */
    public Optional<String> waitingAmong(String worker, Collection<String> sequences) {
        return sequences.stream()
                .filter(sequence -> database.sql(
                                "SELECT id FROM parked WHERE worker = ? AND sequence = ? ORDER BY id LIMIT 1 FOR KEY SHARE")
                        .params(worker, sequence)
                        .query(Long.class)
                        .optional()
                        .isPresent())
                .findFirst();
    }

    /**
     * Lists what is parked, oldest first.
     *
     * @param after the last id of the page before
     */
    public List<ParkedItem> list(long after, int limit) {
        return database.sql(ITEM + "WHERE id > ? ORDER BY id LIMIT ?")
                .params(after, limit)
                .query(Parking::item)
                .list();
    }

    public Optional<ParkedItem> find(long id) {
        return database.sql(ITEM + "WHERE id = ?")
                .param(id)
                .query(Parking::item)
                .optional();
    }

    /** The first of a sequence, before which nothing else of it may be done. */
    public Optional<ParkedItem> head(String worker, String sequence) {
        return database.sql(ITEM + "WHERE worker = ? AND sequence = ? ORDER BY id LIMIT 1")
                .params(worker, sequence)
                .query(Parking::item)
                .optional();
    }

    /** The first of each sequence. */
    public List<ParkedItem> heads(int limit) {
        return database.sql(ITEM + """
                        WHERE id IN (SELECT min(id) FROM parked GROUP BY worker, sequence) ORDER BY id LIMIT ?""").param(limit).query(Parking::item).list();
    }

    public long waitingIn(String worker, String sequence) {
        return database.sql("SELECT count(*) FROM parked WHERE worker = ? AND sequence = ?")
                .params(worker, sequence)
                .query(Long.class)
                .single();
    }

    /** Keeps others off the first of a sequence until the transaction ends; says whether it still is the first. */
    public boolean lockHead(ParkedItem item) {
        return database.sql("SELECT id FROM parked WHERE worker = ? AND sequence = ? ORDER BY id LIMIT 1 FOR UPDATE")
                .params(item.worker(), item.sequence())
                .query(Long.class)
                .optional()
                .filter(first -> first == item.id())
                .isPresent();
    }

    /** Puts a task back, due now. It runs once more even if the same had been written down again meanwhile. */
    public void reschedule(ParkedItem item) {
        database.sql("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        SELECT type, message, content, now(), false, 1 FROM parked WHERE id = ?
                        ON CONFLICT (task_name, task_instance) DO NOTHING""").param(item.id()).update();
        remove(item.id());
    }

    public boolean remove(long id) {
        return database.sql("DELETE FROM parked WHERE id = ?").param(id).update() > 0;
    }

    /** A retry failed again. */
    public void note(ParkedItem item, Fault fault) {
        database.sql("UPDATE parked SET error = ?, tries = tries + 1 WHERE id = ?")
                .params(fault.text(), item.id())
                .update();
    }

    private void requireRoom(String worker) {
        var parked = database.sql("SELECT count(*) FROM parked WHERE worker = ?")
                .param(worker)
                .query(Integer.class)
                .single();
        if (parked >= most) throw new ParkingFull(worker, most);
    }

    /** As it stands in the log; without its bytes if even those cannot be had: there it is found again by its position. */
    private SerializedObject<byte[]> asStored(EventMessage<?> event) {
        try {
            return event.serializePayload(serializer, byte[].class);
        } catch (RuntimeException notEvenThat) {
            return new SimpleSerializedObject<>(
                    new byte[0], byte[].class, event.getPayloadType().getName(), null);
        }
    }

    private static ParkedItem item(ResultSet row, int number) throws SQLException {
        return new ParkedItem(
                row.getLong("id"),
                row.getString("worker"),
                row.getString("sequence"),
                row.getString("message"),
                ParkedItem.Kind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("revision"),
                row.getString("stream"),
                row.getObject("position", Long.class),
                instant(row.getTimestamp("due")),
                row.getInt("bytes"),
                row.getString("error"),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("tries"),
                row.getLong("ahead"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
