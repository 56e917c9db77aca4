package dev.ross.bench.rival.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which tables of a restaurant are free. The bookings around a time are found by their start, which is at most a
 * day before. That they are not cancelled, rather than that they are confirmed, keeps the planner from reading the
 * index of the exclusion constraint as a whole, which it prefers as long as the table is nearly empty.
 */
@Repository
public class DiningTables {
    private final JdbcClient jdbc;

    DiningTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the smallest table that has room for the party and is not booked. */
    public Optional<Long> smallestFree(String restaurant, int partySize, BookedPeriod period) {
        return jdbc.sql("""
                SELECT id FROM dining_table
                WHERE restaurant_id = :restaurant AND :partySize BETWEEN min_seats AND max_seats
                  AND id NOT IN (
                    SELECT table_id FROM booking
                    WHERE restaurant_id = :restaurant AND status <> 'CANCELLED' AND upper(during) > :from
                      AND lower(during) > :from - INTERVAL '1 day' AND lower(during) < :until)
                ORDER BY max_seats, id
                LIMIT 1""")
                .param("restaurant", restaurant)
                .param("partySize", partySize)
                .param("from", period.lower())
                .param("until", period.upper())
                .query(Long.class)
                .optional();
    }

    /** Returns the booked periods of each table that has room for the party. */
    Collection<List<BookedPeriod>> bookings(String restaurant, int partySize, BookedPeriod period) {
        Map<Long, List<BookedPeriod>> bookings = new HashMap<>();
        jdbc.sql("""
                SELECT id FROM dining_table
                WHERE restaurant_id = :restaurant AND :partySize BETWEEN min_seats AND max_seats""")
                .param("restaurant", restaurant)
                .param("partySize", partySize)
                .query(row -> {
                    bookings.put(row.getLong("id"), new ArrayList<>());
                });
        jdbc.sql("""
                SELECT table_id, lower(during) AS booked_from, upper(during) AS booked_until FROM booking
                WHERE restaurant_id = :restaurant AND status <> 'CANCELLED' AND upper(during) > :from
                  AND lower(during) > :from - INTERVAL '1 day' AND lower(during) < :until""")
                .param("restaurant", restaurant)
                .param("from", period.lower())
                .param("until", period.upper())
                .query(row -> {
                    var ofTable = bookings.get(row.getLong("table_id"));
                    if (ofTable == null) return; // a table for other party sizes
                    ofTable.add(new BookedPeriod(instant(row, "booked_from"), instant(row, "booked_until")));
                });
        return bookings.values();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
