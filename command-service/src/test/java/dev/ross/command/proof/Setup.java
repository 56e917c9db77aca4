package dev.ross.command.proof;

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.Table.Bookable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What kind of house it is, and which night.
 *
 * @param covers that may come in a quarter of an hour; 0: as many as like
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

    APolicy policy() {
        var policy = new APolicy().wastingSeats(oversize);
        if (automatic) policy.automatic();
        if (!pendingHolds) policy.holdingNothingUntilAnswered();
        if (covers > 0) policy.atMostInASlot(covers);
        return policy;
    }

    static List<Combination> combinations(Evening evening) {
        return List.of(
                new Combination(Set.of(evening.two, evening.four), 4, 6, Bookable.ONLINE),
                new Combination(Set.of(evening.four, evening.big), 8, 14, Bookable.IN_HOUSE));
    }
}
