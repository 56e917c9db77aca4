package dev.ross.contracts.order;

import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose order it is, and by which rules it is charged.
 *
 * @param customer the guest's account; absent for a party without one
 * @param server who is responsible for it; absent if the party opened it itself
 */
public record OrderTerms(
        SeatingId seating,
        @Nullable CustomerId customer,
        @Nullable StaffId server,
        BillTerms bill,
        CashRounding cashRounding,
        Instant openedAt) {
    OrderTerms movedTo(SeatingId party, @Nullable CustomerId guest) {
        return new OrderTerms(party, guest, server, bill, cashRounding, openedAt);
    }

    OrderTerms servedBy(StaffId other) {
        return new OrderTerms(seating, customer, other, bill, cashRounding, openedAt);
    }
}
