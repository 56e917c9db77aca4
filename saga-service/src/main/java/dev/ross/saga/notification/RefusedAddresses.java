package dev.ross.saga.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the addresses that mail does not reach, for all restaurants, as keyed hashes. An address is kept for 90 days:
 * then the next mail finds out whether it exists by now.
 */
@Component
class RefusedAddresses {
    private static final int DAYS_KEPT = 90;

    private final JdbcClient database;
    private final MailScopes scopes;
    private final Clock clock;
    private final AtomicReference<LocalDate> pruned = new AtomicReference<>(LocalDate.EPOCH);

    RefusedAddresses(@Qualifier("sagaDataSource") DataSource sagas, MailScopes scopes, Clock clock) {
        this.database = JdbcClient.create(sagas);
        this.scopes = scopes;
        this.clock = clock;
    }

    boolean contains(String address) {
        return database.sql("SELECT count(*) FROM refused_address WHERE address = ? AND day > ?")
                        .params(scopes.hashOf(address), today().minusDays(DAYS_KEPT))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(String address) {
        prune();
        database.sql(
                        "INSERT INTO refused_address (address, day) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET day ="
                                + " excluded.day")
                .params(scopes.hashOf(address), today())
                .update();
    }

    /** Deletes old rows, once a day on each node. */
    private void prune() {
        var today = today();
        if (pruned.getAndSet(today).equals(today)) return;
        database.sql("DELETE FROM refused_address WHERE day <= ?")
                .param(today.minusDays(DAYS_KEPT))
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
