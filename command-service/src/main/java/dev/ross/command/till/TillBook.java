package dev.ross.command.till;

import dev.ross.command.fiscal.FiscalSafeguard;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters payments, refunds and receipts of orders into their restaurant's till, in the unit of work of the order. The
 * till is opened last of all: the payments of a restaurant wait for each other from then on.
 */
@Component
public class TillBook {
    private final TillStore tills;
    private final RestaurantRulesIndex rules;
    private final FiscalSafeguard fiscal;

    TillBook(TillStore tills, RestaurantRulesIndex rules, FiscalSafeguard fiscal) {
        this.tills = tills;
        this.rules = rules;
        this.fiscal = fiscal;
    }

    /**
     * Decides what is entered, without storing it.
     *
     * @throws dev.ross.contracts.RejectedException if a receipt cannot be issued
     */
    public TillEntry prepare(TillEntries entries, StaffId by, Instant now) {
        if (entries.areNone()) return TillEntry.NONE;
        var restaurant = entries.order().restaurant();
        var day = TillDay.of(rules.of(restaurant), now);
        var till = tills.opened(restaurant);
        return new TillEntry(
                till,
                till.invoke(known -> TillPosting.on(day, restaurant, known.content(), by, now)
                        .of(entries, fiscal)));
    }

    /**
     * Entries that are about to be stored.
     *
     * @param till absent if there are none
     */
    public record TillEntry(@Nullable Aggregate<Till> till, List<TillEvent> events) {
        private static final TillEntry NONE = new TillEntry(null, List.of());

        public void write() {
            if (till != null) till.execute(known -> known.write(events));
        }
    }
}
