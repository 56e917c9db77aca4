package dev.ross.query.till.day;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.till.day.ClosedDays.ClosedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A closed day on the list. Amounts are in minor units.
 *
 * @param number of its report
 * @param receipts how many were issued
 * @param total what they come to, less refunds
 * @param difference how much more cash was counted than expected; negative: how much less; absent if it was not counted
 * @param by absent: nobody closed it for two weeks
 * @param byName absent if it is not known, or erased
 */
record ClosedDayCard(
        ServiceDayId id,
        LocalDate day,
        int number,
        @Nullable Currency currency,
        int receipts,
        long total,
        @Nullable Long difference,
        @Nullable StaffId by,
        @Nullable String byName,
        Instant at) {
    static ClosedDayCard of(ClosedDay day, StaffNames names) {
        var closing = day.closing();
        var cash = closing.cash();
        return new ClosedDayCard(
                day.id(),
                day.id().date(),
                closing.number(),
                day.restaurant().currency(),
                closing.totals().receipts().count(),
                closing.totals().total(),
                cash == null ? null : cash.difference(),
                closing.by(),
                names.of(closing.by()),
                closing.at());
    }
}
