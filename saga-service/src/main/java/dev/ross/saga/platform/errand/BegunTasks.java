package dev.ross.saga.platform.errand;

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
 * The tasks of one scheduler that a node had begun when it died. Unless they are given back when it starts again, they wait
 * until its heart has not beaten four times, although it is there.
 *
 * @param table where the scheduler keeps its tasks
 * @param node the name under which it begins them
 * @param started what was still alive then is done by another process, which should not have this name but may
 */
record BegunTasks(DataSource sagas, String table, String node, Instant started) {
    private static final Logger log = LoggerFactory.getLogger(BegunTasks.class);

    static BegunTasks ofThisProcess(DataSource sagas, String table, String node) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new BegunTasks(sagas, table, node, Instant.ofEpochMilli(started));
    }

    /** Before the scheduler starts. */
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
