package dev.ross.contracts.till;

import dev.ross.contracts.value.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff has sold and received; amounts are in minor units.
 *
 * @param server absent: orders that nobody was responsible for, and what is beyond the 200 members that are told apart
 * @param sales the receipts of the orders that the server was responsible for
 * @param received the payments that the server recorded, with tips and cash rounding, less the refunds
 * @param tips contained in these payments, less those given back
 */
public record ServerTotals(@Nullable StaffId server, long sales, long received, long tips) {
    ServerTotals plus(ServerTotals other) {
        return new ServerTotals(server, sales + other.sales, received + other.received, tips + other.tips);
    }
}
