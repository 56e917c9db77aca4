package dev.ross.saga.platform.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much waits where, counted in one go.
 *
 * @param counts absent if the database did not answer
 */
record Waiting(@Nullable Map<Place, Long> counts) {
    static final Waiting UNKNOWN = new Waiting(null);

    static Waiting seenIn(JdbcClient database, List<String> errands) {
        var counts = new HashMap<Place, Long>();
        database.sql("""
                        SELECT CASE WHEN consecutive_failures > 0 THEN 'failed' ELSE 'fresh' END AS state,
                               task_name AS whose, count(*) AS waiting
                        FROM scheduled_tasks WHERE task_name IN (:errands) GROUP BY 1, 2
                        UNION ALL SELECT 'parked', worker, count(*) FROM parked GROUP BY 2""").param("errands", errands).query(row -> {
            counts.put(new Place(row.getString("state"), row.getString("whose")), row.getLong("waiting"));
        });
        return new Waiting(counts);
    }

    double in(Place place) {
        return counts == null ? Double.NaN : counts.getOrDefault(place, 0L);
    }

    /** Whose work it is, and in which state it waits. */
    record Place(String state, String whose) {}
}
