package dev.ross.saga.notification;

import dev.ross.saga.platform.history.FoldsFromTheStart;
import java.time.Clock;
import java.time.Duration;

/** Records addresses that refused in rows that are no database's. */
public final class RefusedAddressesInMemory extends RefusedAddresses {
    private static final Duration KEPT = Duration.ofDays(90);

    private final MailRows table;
    private final MailScopes scopes;
    private final Clock clock;

    RefusedAddressesInMemory(MailRows table, MailScopes scopes, Clock clock) {
        super(FoldsFromTheStart.noDatabase(), scopes, clock);
        this.table = table;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    boolean contains(String address) {
        var day = table.rows().get(key(address));
        return day != null && today() - day < KEPT.toDays();
    }

    @Override
    void add(String address) {
        table.putRow(key(address), today());
    }

    private String key(String address) {
        return MailRows.REFUSED + scopes.hashOf(address);
    }

    private int today() {
        return (int) Duration.ofMillis(clock.millis()).toDays();
    }
}
