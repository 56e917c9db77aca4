package dev.ross.command.seating;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables that may be put together are, but last; and who has a part of them has them all. */
class CombiningTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final Evening evening = new Evening();

    @Test
    void aSingleTableComesBeforeACombinationThatFitsBetter() {
        assertThat(given(5).when(evening.request("s", "ada", SEVEN, 4))
                        .happened(TableAssigned.class)
                        .tables())
                .isEqualTo(Set.of(evening.four));
    }

    @Test
    void aPartyThatFitsNowhereElseGetsTheCombination() {
        assertThat(given(6).when(evening.request("s", "ada", SEVEN, 6))
                        .happened(TableAssigned.class)
                        .tables())
                .isEqualTo(both());
    }

    @Test
    void aMergedTableIsNotBookedAlone() {
        given(6, evening.askedAndAccepted("b", SEVEN, 6, evening.two, evening.four))
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE)
                .when(evening.request("t", "bea", "2026-11-20T20:00", 4))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aCombinationIsNotBookedWhileOneOfItsTablesIsHeld() {
        given(6, evening.askedAndAccepted("b", SEVEN, 2, evening.two), evening.asked("s", SEVEN, 6))
                .when(new AcceptSeating(evening.seating("s"), both(), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void aCombinationSeatsWhatItsManagerSaysAndNotTheSumOfItsSeats() {
        given(5, evening.asked("s", SEVEN, 6))
                .when(new AcceptSeating(evening.seating("s"), both(), false))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void twoGuestsAreNotGivenATableForFourToTen() {
        given(
                        6,
                        evening.askedAndAccepted("a", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("b", SEVEN, 4, evening.four))
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void twentyGuestsFitNowhere() {
        given(6).when(evening.request("s", "ada", SEVEN, 11)).expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aCombinationOfATableThatHasGoneIsNoMore() {
        given(12, new TableRemoved(evening.restaurant, evening.two, NOON))
                .when(evening.request("s", "ada", SEVEN, 11))
                .expectRejection(PARTY_TOO_LARGE);
    }

    private House given(int seats, Object... history) {
        var combination = new Combination(both(), 5, seats, Bookable.ONLINE);
        return evening.given(
                evening.open(),
                new TableCombinationsSet(evening.restaurant, List.of(combination), NOON),
                new TableRemoved(evening.restaurant, evening.big, NOON),
                List.of(history));
    }

    private Set<TableId> both() {
        return Set.of(evening.two, evening.four);
    }
}
