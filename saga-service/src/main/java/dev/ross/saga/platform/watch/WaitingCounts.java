package dev.ross.saga.platform.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers of waiting tasks and of dead letters, counted in one query.
 *
 * @param counts absent if the database did not answer
 */
record WaitingCounts(@Nullable Map<Key, Long> counts) {
    static final WaitingCounts UNKNOWN = new WaitingCounts(null);

    static WaitingCounts seenIn(JdbcClient database, List<String> taskNames) {
        var counts = new HashMap<Key, Long>();
        database.sql("""
                        SELECT CASE WHEN consecutive_failures > 0 THEN 'failed' ELSE 'fresh' END AS state,
                               task_name AS whose, count(*) AS waiting
                        FROM scheduled_tasks WHERE task_name IN (:tasks) GROUP BY 1, 2
                        UNION ALL SELECT 'dead', worker, count(*)
                        FROM dead_letters GROUP BY 2""").param("tasks", taskNames).query(row -> {
            counts.put(new Key(row.getString("state"), row.getString("whose")), row.getLong("waiting"));
        });
        return new WaitingCounts(counts);
    }

    double of(Key key) {
        return counts == null ? Double.NaN : counts.getOrDefault(key, 0L);
    }

    /** The kind of task or the worker, and the state in which its items wait. */
    record Key(String state, String name) {}
}
