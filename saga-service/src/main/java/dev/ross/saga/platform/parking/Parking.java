package dev.ross.saga.platform.parking;

import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for a person, in the processes' own database: whatever is parked in a transaction is parked only with it.
 * Contents are stored by the serializer that seals personal data.
 */
public class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final JdbcClient database;
    private final Serializer serializer;

    Parking(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /**
     * Puts something aside.
     *
     * @param worker who could not do it
     * @param sequence what must not be overtaken: everything of this worker and sequence waits behind the first
     * @param message what makes it the same; parking it again changes nothing
     */
    public void park(String worker, String sequence, String message, Object content, Fault fault) {
        var stored = serializer.serialize(content, byte[].class);
        var rows = database.sql("""
                        INSERT INTO parked (worker, sequence, message, type, content, error) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (worker, sequence, message) DO NOTHING""")
                .params(worker, sequence, message, stored.getType().getName(), stored.getData(), fault.text())
                .update();
        if (rows > 0) log.error("{} parked {} of {}: {}", worker, message, sequence, fault.text());
    }

    public boolean isWaiting(String worker, String sequence) {
        return database.sql("SELECT EXISTS (SELECT FROM parked WHERE worker = ? AND sequence = ?)")
                .params(worker, sequence)
                .query(Boolean.class)
                .single();
    }
}
