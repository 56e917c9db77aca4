package dev.ross.contracts.seating;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a hail goes first, and until when it stays there.
 *
 * @param serviceDate that of the party's stay
 * @param servers those of the party's tables at that time; none: it goes to all staff at once
 * @param escalatesAt when it escalates for the first time unless it is claimed
 */
public record HailRoute(LocalDate serviceDate, @AtMost(5) List<StaffId> servers, Instant escalatesAt) {
    public HailRoute {
        servers = List.copyOf(servers);
    }

    /** Those whom it reaches at once. */
    public HailEscalation first() {
        return servers.isEmpty() ? HailEscalation.ALL_STAFF : HailEscalation.SERVER;
    }
}
