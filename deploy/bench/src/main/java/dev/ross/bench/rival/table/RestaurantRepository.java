package dev.ross.bench.rival.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Stores restaurants. */
@Repository
public class RestaurantRepository {
    private static final String ADD_RESTAURANT = """
            INSERT INTO restaurant
            VALUES (:id, 'Restaurant', 'staff@localhost.test', 'Europe/Stockholm', '17:00', '23:00', 15, 120)""";
    private static final String ADD_TABLES = """
            INSERT INTO dining_table (restaurant_id, name, min_seats, max_seats)
            SELECT :id, number, 1, 2 FROM generate_series(1, :tables) AS number""";

    private final JdbcClient jdbc;

    RestaurantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a restaurant with that many tables for two, open every evening. */
    public void open(String restaurant, int tables) {
        jdbc.sql(ADD_RESTAURANT).param("id", restaurant).update();
        jdbc.sql(ADD_TABLES).param("id", restaurant).param("tables", tables).update();
    }

    public BookableRestaurant find(String id) {
        return jdbc.sql("SELECT * FROM restaurant WHERE id = :id")
                .param("id", id)
                .query(RestaurantRepository::restaurant)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such restaurant."));
    }

    private static BookableRestaurant restaurant(ResultSet row, int number) throws SQLException {
        return new BookableRestaurant(
                row.getString("id"),
                row.getString("name"),
                row.getString("staff_email"),
                ZoneId.of(row.getString("zone")),
                row.getObject("open_from", LocalTime.class),
                row.getObject("open_until", LocalTime.class),
                Duration.ofMinutes(row.getInt("slot_minutes")),
                Duration.ofMinutes(row.getInt("turn_minutes")));
    }
}
