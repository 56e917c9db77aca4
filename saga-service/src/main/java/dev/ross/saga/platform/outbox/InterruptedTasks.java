package dev.ross.saga.platform.outbox;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives back the tasks of one scheduler that a node had begun when it died. Unless they are given back when it starts
 * again, they wait until four of its heartbeats are missed, although it is running.
 *
 * @param table the scheduler's table of tasks
 * @param node the scheduler's name, by which it marks the tasks it begins
 * @param started when this process started; a task with a later heartbeat is done by another process, which should not
 *     have this name but may
 */
record InterruptedTasks(DataSource sagas, String table, String node, Instant started) {
    private static final Logger log = LoggerFactory.getLogger(InterruptedTasks.class);

    static InterruptedTasks ofThisProcess(DataSource sagas, String table, String node) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new InterruptedTasks(sagas, table, node, Instant.ofEpochMilli(started));
    }

    /** To be called before the scheduler starts. */
    void giveBack() {
        try {
            int given = JdbcClient.create(sagas)
                    .sql("UPDATE " + table + " SET picked = false, picked_by = NULL, last_heartbeat = NULL,"
                            + " version = version + 1 WHERE picked AND picked_by = :node AND last_heartbeat < :started")
                    .param("node", node)
                    .param("started", OffsetDateTime.ofInstant(started, ZoneOffset.UTC))
                    .update();
            if (given > 0) log.info("{} tasks that this node had begun when it stopped are done again", given);
        } catch (DataAccessException away) {
            log.warn(
                    "tasks that this node had begun when it stopped wait for half a minute ({})",
                    away.getClass().getName());
        }
    }
}
