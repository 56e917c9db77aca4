package dev.ross.saga.seating;

import static dev.ross.saga.Evening.NOON;
import static dev.ross.saga.Evening.STAY;

import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.saga.Evening;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.util.Set;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SittingSagaTest {
    private static final Evening evening = Evening.at("r1");
    private static final SeatingId seating = evening.seating("s1");

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(SittingSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void whoIsAcceptedIsExpectedWhenTheyShouldCome() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new SeatingAccepted(seating, Side.STAFF, NOON))
                .whenTimeAdvancesTo(STAY.from())
                .expectDispatchedCommands(new NoteLateness(seating));
    }

    @Test
    void whoSitsIsExpectedToLeaveWhenTheirTimeIsUp() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new SeatingAccepted(seating, Side.STAFF, NOON))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .whenTimeAdvancesTo(STAY.to())
                .expectDispatchedCommands(new ExtendHold(seating));
    }

    @Test
    void whoSitsOnIsAskedAfterAgain() {
        var day = new ServiceDayId(seating.restaurant(), STAY.serviceDate());
        var until = STAY.to().plus(Duration.ofMinutes(15));
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .andThenAPublished(new HoldExtended(day, seating, until))
                .andThenAPublished(new HoldExtended(day, seating, until))
                .whenTimeAdvancesTo(until)
                .expectDispatchedCommands(new ExtendHold(seating));
    }

    @Test
    void nobodyLooksAfterAnEmptyTable() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .whenPublishingA(new SeatingClosed(seating, STAY.to()))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }
}
