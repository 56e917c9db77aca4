package dev.ross.bench.rival;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which booking was made under which key, so that a request sent twice books once. */
@Repository
class IdempotencyKeys {
    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the key for a booking. Waits for a concurrent request with the same key to end.
     *
     * @return the booking that was made under the key before
     */
    Optional<UUID> claim(String guest, String key, UUID booking) {
        var claimed = jdbc.sql("""
                INSERT INTO idempotency (guest_id, key, booking_id) VALUES (:guest, :key, :booking)
                ON CONFLICT DO NOTHING""")
                .param("guest", guest)
                .param("key", key)
                .param("booking", booking)
                .update();
        if (claimed == 1) return Optional.empty();
        return Optional.of(jdbc.sql("SELECT booking_id FROM idempotency WHERE guest_id = :guest AND key = :key")
                .param("guest", guest)
                .param("key", key)
                .query(UUID.class)
                .single());
    }
}
