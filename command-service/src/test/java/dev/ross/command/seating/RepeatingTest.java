package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.SystemRejection.KEY_REUSED;
import static dev.ross.contracts.SystemRejection.OUTDATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same request sent again, and requests that depend on the version their sender saw. */
class RepeatingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void theSameKeyAndBodyHaveTheSameAnswerAndNoSecondEffect() {
        restaurant
                .given(restaurant.open())
                .askedWith("k", "body")
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class)
                .askedWith("k", "body")
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectNothing()
                .expectId(restaurant.seating("s").toString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        restaurant
                .given(restaurant.open())
                .askedWith("k", "body")
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .askedWith("k", "another")
                .when(restaurant.request("s", "ada", SEVEN, 4))
                .expectRejection(KEY_REUSED);
    }

    @Test
    void aRepeatIsAnsweredAsBeforeWhateverTheRestaurantHasBecome() {
        restaurant
                .given(restaurant.open())
                .askedWith("k", "body")
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .when(new UnpublishRestaurant(restaurant.id))
                .expect(RestaurantUnpublished.class)
                .askedWith("k", "body")
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectNothing();
    }

    @Test
    void aKeyIsRememberedThoughTheStateHasMovedOn() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .askedWith("k", "accept")
                .when(accept())
                .expect(SeatingAccepted.class)
                .askedWith("other", "body")
                .when(new DeclineSeating(restaurant.seating("s"), null))
                .askedWith("k", "accept")
                .when(accept())
                .expectNothing();
    }

    @Test
    void whatWasRefusedIsDecidedAgain() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        restaurant.asked("b", SEVEN, 2, restaurant.two))
                .askedWith("k", "accept")
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.two), false))
                .when(new DeclineSeating(restaurant.seating("b"), null))
                .askedWith("k", "accept")
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.two), false))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void whoSawThePresentVersionIsObeyed() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .asSeenAt(1)
                .when(accept())
                .expect(SeatingAccepted.class);
    }

    @Test
    void whoSawAnEarlierVersionIsToldSo() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .asSeenAt(0)
                .when(accept())
                .expectRejection(OUTDATED);
    }

    @Test
    void theAnswerTellsTheVersionItMade() {
        var then = restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(accept());
        assertThat(then.outcome().version()).isEqualTo(2);
    }

    @Test
    void aCreationThatWasRefusedLeavesNothingThatExists() {
        var never = new SeatingId(restaurant.id, "never");
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("never", "ada", "2026-11-20T03:00", 2))
                .when(new AcceptSeating(never, Set.of(), false))
                .expectRejection(UNKNOWN_SEATING)
                .when(new ClaimHail(never, HailId.of("h"), StaffId.of("sam")))
                .expectRejection(UNKNOWN_SEATING);
    }

    private AcceptSeating accept() {
        restaurant.given().at(NOON);
        return new AcceptSeating(restaurant.seating("s"), Set.of(), false);
    }
}
