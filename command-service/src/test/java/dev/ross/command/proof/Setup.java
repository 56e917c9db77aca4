package dev.ross.command.proof;

import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The kind of restaurant, and the night.
 *
 * @param covers that may come in a quarter of an hour; 0: no limit
 */
record Setup(Night night, boolean automatic, boolean pendingHolds, int covers, int oversize) {
    enum Night {
        ORDINARY("2026-11-20"),
        SHORT("2027-03-27"),
        LONG("2027-10-30");

        final LocalDate date;

        Night(String date) {
            this.date = LocalDate.parse(date);
        }
    }

    PolicyFixture policy() {
        var policy = new PolicyFixture().wastingSeats(oversize);
        if (automatic) policy.automatic();
        if (!pendingHolds) policy.holdingNothingUntilAnswered();
        if (covers > 0) policy.atMostInASlot(covers);
        return policy;
    }

    static List<TableCombination> combinations(StockholmRestaurant restaurant) {
        return List.of(
                new TableCombination(Set.of(restaurant.two, restaurant.four), 4, 6, Bookable.ONLINE),
                new TableCombination(Set.of(restaurant.four, restaurant.big), 8, 14, Bookable.IN_HOUSE));
    }
}
