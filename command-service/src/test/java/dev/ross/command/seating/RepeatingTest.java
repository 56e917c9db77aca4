package dev.ross.command.seating;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.contracts.HouseRejection.KEY_REUSED;
import static dev.ross.contracts.HouseRejection.OUTDATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.team.StaffId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same request sent again, and requests that depend on what their sender saw. */
class RepeatingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final Evening evening = new Evening();

    @Test
    void theSameKeyAndBodyHaveTheSameAnswerAndNoSecondEffect() {
        evening.given(evening.open())
                .askedWith("k", "body")
                .when(evening.request("s", "ada", SEVEN, 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class)
                .askedWith("k", "body")
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectNothing()
                .expectId(evening.seating("s").toString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        evening.given(evening.open())
                .askedWith("k", "body")
                .when(evening.request("s", "ada", SEVEN, 2))
                .askedWith("k", "another")
                .when(evening.request("s", "ada", SEVEN, 4))
                .expectRejection(KEY_REUSED);
    }

    @Test
    void aRepeatIsAnsweredAsBeforeWhateverTheRestaurantHasBecome() {
        evening.given(evening.open())
                .askedWith("k", "body")
                .when(evening.request("s", "ada", SEVEN, 2))
                .when(new UnpublishRestaurant(evening.restaurant))
                .expect(RestaurantUnpublished.class)
                .askedWith("k", "body")
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectNothing();
    }

    @Test
    void aKeyIsRememberedThoughTheStateHasMovedOn() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .askedWith("k", "accept")
                .when(accept())
                .expect(SeatingAccepted.class)
                .askedWith("other", "body")
                .when(new DeclineSeating(evening.seating("s"), null))
                .askedWith("k", "accept")
                .when(accept())
                .expectNothing();
    }

    @Test
    void whatWasRefusedIsDecidedAgain() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2), evening.asked("b", SEVEN, 2, evening.two))
                .askedWith("k", "accept")
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.two), false))
                .when(new DeclineSeating(evening.seating("b"), null))
                .askedWith("k", "accept")
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.two), false))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void whoSawThePresentVersionIsObeyed() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .asSeenAt(1)
                .when(accept())
                .expect(SeatingAccepted.class);
    }

    @Test
    void whoSawAnEarlierVersionIsToldSo() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .asSeenAt(0)
                .when(accept())
                .expectRejection(OUTDATED);
    }

    @Test
    void theAnswerTellsTheVersionItMade() {
        var then = evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(accept());
        assertThat(then.outcome().version()).isEqualTo(2);
    }

    @Test
    void aCreationThatWasRefusedLeavesNothingThatExists() {
        var never = new SeatingId(evening.restaurant, "never");
        evening.given(evening.open())
                .when(evening.request("never", "ada", "2026-11-20T03:00", 2))
                .when(new AcceptSeating(never, Set.of(), false))
                .expectRejection(UNKNOWN_SEATING)
                .when(new ClaimHail(never, HailId.of("h"), StaffId.of("sam")))
                .expectRejection(UNKNOWN_SEATING);
    }

    private AcceptSeating accept() {
        evening.given().at(NOON);
        return new AcceptSeating(evening.seating("s"), Set.of(), false);
    }
}
