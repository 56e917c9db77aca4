package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_DISPUTED;
import static dev.ross.contracts.seating.SeatingRejection.DISPUTE_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_NO_SHOW;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.Requester;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A guest marked as a no-show may dispute it. */
class DisputingTest {
    private static final Instant HALF_PAST = at("2026-11-20T19:30");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aGuestDisputesTheirOwnNoShowOnce() {
        missed().at(HALF_PAST.plusSeconds(60))
                .when(dispute("s"))
                .expect(new NoShowDisputed(
                        restaurant.seating("s"), restaurant.words("s", "I was there"), HALF_PAST.plusSeconds(60)))
                .when(dispute("s"))
                .expectRejection(ALREADY_DISPUTED);
    }

    @Test
    void whatNobodySaysIsNotDisputed() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2))
                .when(dispute("s"))
                .expectRejection(NOT_A_NO_SHOW);
    }

    @Test
    void nobodyDisputesForAnother() {
        missed().when(dispute("eve")).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void afterThirtyDaysItStands() {
        missed().at(HALF_PAST.plus(Duration.ofDays(30))).when(dispute("s")).expectRejection(DISPUTE_TOO_LATE);
    }

    @Test
    void whoIsMarkedAgainMayDisputeAgain() {
        missed().given(
                        new NoShowDisputed(restaurant.seating("s"), restaurant.words("s", "I was there"), HALF_PAST),
                        new SeatingReinstated(
                                restaurant.seating("s"),
                                restaurant.guest("s"),
                                SeatingStatus.ACCEPTED,
                                null,
                                null,
                                null,
                                restaurant.words("s", "they called"),
                                HALF_PAST),
                        new GuestsMarkedNoShow(restaurant.seating("s"), HALF_PAST))
                .when(dispute("s"))
                .expect(NoShowDisputed.class);
    }

    private DisputeNoShow dispute(String guest) {
        return new DisputeNoShow(
                restaurant.seating("s"),
                Requester.guest(restaurant.guest(guest)),
                restaurant.words("s", "I was there"));
    }

    private CommandFixture missed() {
        return restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2),
                        new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                        new GuestsMarkedNoShow(restaurant.seating("s"), HALF_PAST))
                .at(HALF_PAST);
    }
}
