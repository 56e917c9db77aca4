package dev.ross.command.seating;

import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_DISPUTED;
import static dev.ross.contracts.seating.SeatingRejection.DISPUTE_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_NO_SHOW;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A guest who is said not to have come may say that they did. */
class DisputingTest {
    private static final Instant HALF_PAST = at("2026-11-20T19:30");

    private final Evening evening = new Evening();

    @Test
    void aGuestDisputesTheirOwnNoShowOnce() {
        missed().at(HALF_PAST.plusSeconds(60))
                .when(dispute("s"))
                .expect(new NoShowDisputed(
                        evening.seating("s"), evening.words("s", "I was there"), HALF_PAST.plusSeconds(60)))
                .when(dispute("s"))
                .expectRejection(ALREADY_DISPUTED);
    }

    @Test
    void whatNobodySaysIsNotDisputed() {
        evening.given(evening.open(), evening.askedAndAccepted("s", "2026-11-20T19:00", 2))
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
                        new NoShowDisputed(evening.seating("s"), evening.words("s", "I was there"), HALF_PAST),
                        new SeatingReinstated(
                                evening.seating("s"),
                                evening.guest("s"),
                                SeatingStatus.ACCEPTED,
                                null,
                                null,
                                null,
                                evening.words("s", "they called"),
                                HALF_PAST),
                        new GuestsMarkedNoShow(evening.seating("s"), HALF_PAST))
                .when(dispute("s"))
                .expect(NoShowDisputed.class);
    }

    private DisputeNoShow dispute(String guest) {
        return new DisputeNoShow(evening.seating("s"), evening.guest(guest), evening.words("s", "I was there"));
    }

    private House missed() {
        return evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", "2026-11-20T19:00", 2),
                        new RequestClosed(evening.guest("s"), evening.seating("s")),
                        new GuestsMarkedNoShow(evening.seating("s"), HALF_PAST))
                .at(HALF_PAST);
    }
}
