package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for each printer, in the order in which it was fired, voided or wanted again. It only keeps the order: what became of a job is
 * known by the job's events.
 */
@Component
class PrintQueue {
    /** The most jobs that wait for one printer; one more is given up. */
    static final int MOST_WAITING = 500;

    private static final int AT_ONCE = 20;

    private final JdbcClient database;

    PrintQueue(@Qualifier("sagaDataSource") DataSource sagas) {
        this.database = JdbcClient.create(sagas);
    }

    /** A printer's name in the queue. */
    static String key(RestaurantId restaurant, String printer) {
        return restaurant + "/" + printer;
    }

    /** Adds a job at the end, unless too many wait; within the transaction of the handler. */
    void add(String printer, Instant wantedAt, QueuedPrint print) {
        database.sql("""
                        INSERT INTO print_queue (request, job, printer, place) SELECT ?, ?, ?, ?
                        WHERE (SELECT count(*) FROM print_queue WHERE printer = ?) < ?
                        ON CONFLICT DO NOTHING""")
                .params(print.request(), print.job().toString(), printer, place(wantedAt, print), printer, MOST_WAITING)
                .update();
    }

    /** Requests may come in another order than that of what they are about. */
    private static String place(Instant wantedAt, QueuedPrint print) {
        return "%012d%09d.%s".formatted(wantedAt.getEpochSecond(), wantedAt.getNano(), print.request());
    }

    /** The printer for which it waits; empty if it does not wait. */
    Optional<String> printerOf(QueuedPrint print) {
        return database.sql("SELECT printer FROM print_queue WHERE request = ?")
                .param(print.request())
                .query(String.class)
                .optional();
    }

    /** The next jobs of a printer, in their order. */
    List<QueuedPrint> next(String printer) {
        return database
                .sql("SELECT job, request FROM print_queue WHERE printer = ? ORDER BY place LIMIT ?")
                .params(printer, AT_ONCE)
                .query()
                .listOfRows()
                .stream()
                .map(row -> new QueuedPrint(
                        PrintJobId.of(String.valueOf(row.get("job"))), String.valueOf(row.get("request"))))
                .toList();
    }

    /** How many jobs of its printer are before it. */
    int before(QueuedPrint print) {
        return database.sql("""
                        SELECT count(*) FROM print_queue AS other JOIN print_queue AS this USING (printer)
                        WHERE this.request = ? AND other.place < this.place""").param(print.request()).query(Integer.class).single();
    }

    void remove(QueuedPrint print) {
        database.sql("DELETE FROM print_queue WHERE request = ?")
                .param(print.request())
                .update();
    }
}
