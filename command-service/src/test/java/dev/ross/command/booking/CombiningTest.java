package dev.ross.command.booking;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.value.TableId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Table combinations are used only when no single table fits; a party holds all tables of its combination. */
class CombiningTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aSingleTableComesBeforeACombinationThatFitsBetter() {
        assertThat(given(5).when(restaurant.request("s", "ada", SEVEN, 4))
                        .happened(TableAssigned.class)
                        .tables())
                .isEqualTo(Set.of(restaurant.four));
    }

    @Test
    void aPartyThatFitsNowhereElseGetsTheCombination() {
        assertThat(given(6).when(restaurant.request("s", "ada", SEVEN, 6))
                        .happened(TableAssigned.class)
                        .tables())
                .isEqualTo(both());
    }

    @Test
    void aMergedTableIsNotBookedAlone() {
        given(6, restaurant.askedAndAccepted("b", SEVEN, 6, restaurant.two, restaurant.four))
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE)
                .when(restaurant.request("t", "bea", "2026-11-20T20:00", 4))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aCombinationIsNotBookedWhileOneOfItsTablesIsHeld() {
        given(6, restaurant.askedAndAccepted("b", SEVEN, 2, restaurant.two), restaurant.asked("s", SEVEN, 6))
                .when(new AcceptSeating(restaurant.seating("s"), both(), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void aCombinationSeatsWhatItsManagerSaysAndNotTheSumOfItsSeats() {
        given(5, restaurant.asked("s", SEVEN, 6))
                .when(new AcceptSeating(restaurant.seating("s"), both(), false))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void twoGuestsAreNotGivenATableForFourToTen() {
        given(
                        6,
                        restaurant.askedAndAccepted("a", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("b", SEVEN, 4, restaurant.four))
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void twentyGuestsFitNowhere() {
        given(6).when(restaurant.request("s", "ada", SEVEN, 11)).expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aCombinationOfATableThatHasGoneIsNoMore() {
        given(12, new TableRemoved(restaurant.id, restaurant.two, NOON))
                .when(restaurant.request("s", "ada", SEVEN, 11))
                .expectRejection(PARTY_TOO_LARGE);
    }

    private CommandFixture given(int seats, Object... history) {
        var combination = new TableCombination(both(), 5, seats, Bookable.ONLINE);
        return restaurant.given(
                restaurant.open(),
                new TableCombinationsSet(restaurant.id, List.of(combination), NOON),
                new TableRemoved(restaurant.id, restaurant.big, NOON),
                List.of(history));
    }

    private Set<TableId> both() {
        return Set.of(restaurant.two, restaurant.four);
    }
}
