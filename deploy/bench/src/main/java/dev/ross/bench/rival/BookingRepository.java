package dev.ross.bench.rival;

import dev.ross.bench.rival.table.BookedPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores bookings. */
@Repository
class BookingRepository {
    private final JdbcClient jdbc;

    BookingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false if another transaction has booked the table, after waiting for its end. */
    boolean insert(GuestBooking booking, BookingGuest guest, long table, BookedPeriod period) {
        return jdbc.sql("""
                INSERT INTO booking (id, restaurant_id, table_id, guest_id, guest_name, guest_email, party_size, during,
                  note, status)
                VALUES (:id, :restaurant, :table, :guest, :guestName, :guestEmail, :partySize, tstzrange(:from, :until),
                  :note, :status)
                ON CONFLICT DO NOTHING""")
                        .param("id", booking.id())
                        .param("restaurant", booking.restaurant())
                        .param("table", table)
                        .param("guest", guest.id())
                        .param("guestName", guest.name())
                        .param("guestEmail", guest.email())
                        .param("partySize", booking.partySize())
                        .param("from", period.lower())
                        .param("until", period.upper())
                        .param("note", booking.note(), Types.VARCHAR)
                        .param("status", booking.status())
                        .update()
                == 1;
    }

    Optional<GuestBooking> find(UUID id, String guest) {
        return jdbc.sql("""
                SELECT b.*,
                  lower(b.during) AT TIME ZONE r.zone AS starts_at, upper(b.during) AT TIME ZONE r.zone AS ends_at
                FROM booking b JOIN restaurant r ON r.id = b.restaurant_id
                WHERE b.id = :id AND b.guest_id = :guest""")
                .param("id", id)
                .param("guest", guest)
                .query(BookingRepository::guestBooking)
                .optional();
    }

    /** Returns the bookings of a day, sorted by their start. */
    List<DayBooking> ofDay(String restaurant, LocalDate date) {
        return jdbc.sql("""
                SELECT b.id, t.name, b.guest_name, b.party_size, b.status,
                  lower(b.during) AT TIME ZONE r.zone AS starts_at, upper(b.during) AT TIME ZONE r.zone AS ends_at
                FROM restaurant r
                JOIN booking b ON b.restaurant_id = r.id
                JOIN dining_table t ON t.restaurant_id = b.restaurant_id AND t.id = b.table_id
                WHERE r.id = :restaurant
                  AND lower(b.during) >= :midnight AT TIME ZONE r.zone
                  AND lower(b.during) < :nextMidnight AT TIME ZONE r.zone
                ORDER BY lower(b.during), t.id""")
                .param("restaurant", restaurant)
                .param("midnight", date.atStartOfDay())
                .param("nextMidnight", date.plusDays(1).atStartOfDay())
                .query(BookingRepository::dayBooking)
                .list();
    }

    private static GuestBooking guestBooking(ResultSet row, int number) throws SQLException {
        return new GuestBooking(
                row.getObject("id", UUID.class),
                row.getString("restaurant_id"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getInt("party_size"),
                row.getString("note"),
                row.getString("status"));
    }

    private static DayBooking dayBooking(ResultSet row, int number) throws SQLException {
        return new DayBooking(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("guest_name"),
                row.getInt("party_size"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getString("status"));
    }
}
