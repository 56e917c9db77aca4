package dev.ross.saga.printing;

import dev.ross.saga.platform.outbox.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one task at a time use a printer, on all nodes together, and none while a printer that failed is left alone. A
 * turn ends by itself after a minute, if its process died. At most one row for each printer that was ever used.
 */
@Component
class PrinterTurns {
    /** Longer than all that is done for one job: a connection, three commands and the ticket itself. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final RetryPolicy AFTER_FAILURES =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(2));
    private static final int COUNTED_FAILURES = 30;

    private final JdbcClient database;
    private final Clock clock;

    PrinterTurns(@Qualifier("sagaDataSource") DataSource sagas, Clock clock) {
        this.database = JdbcClient.create(sagas);
        this.clock = clock;
    }

    /** Takes a printer's turn, unless another task has it or the printer is left alone. */
    boolean take(String printer) {
        var taken = database.sql("""
                        INSERT INTO printer_turn (printer, until, used, failures) VALUES (?, ?, true, 0)
                        ON CONFLICT (printer) DO UPDATE SET until = excluded.until, used = true
                        WHERE printer_turn.until <= ?""")
                .params(printer, time(clock.instant().plus(LONGEST)), time(clock.instant()))
                .update();
        return taken == 1;
    }

    /** When a printer that failed is tried again; empty if it is used, or may be. */
    Optional<Instant> leftAloneUntil(String printer) {
        return database.sql("SELECT until FROM printer_turn WHERE printer = ? AND NOT used")
                .param(printer)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Begins the time of a turn again, for the next job. */
    void extend(String printer) {
        database.sql("UPDATE printer_turn SET until = ? WHERE printer = ?")
                .params(time(clock.instant().plus(LONGEST)), printer)
                .update();
    }

    /** Ends a turn in which all was printed. */
    void end(String printer) {
        database.sql("UPDATE printer_turn SET until = ?, used = false, failures = 0 WHERE printer = ?")
                .params(time(clock.instant()), printer)
                .update();
    }

    /** Ends a turn in which the printer failed; it is left alone for a while. */
    void fail(String printer) {
        var failures = database.sql("""
                        UPDATE printer_turn SET failures = least(failures + 1, ?) WHERE printer = ?
                        RETURNING failures""")
                .params(COUNTED_FAILURES, printer)
                .query(Integer.class)
                .single();
        var next = clock.instant().plus(AFTER_FAILURES.waitAfter(failures));
        database.sql("UPDATE printer_turn SET until = ?, used = false WHERE printer = ?")
                .params(time(next), printer)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
