package dev.ross.saga.waitlist;

import static dev.ross.contracts.notification.NotificationTemplate.OFFER_LAPSED;
import static dev.ross.contracts.notification.NotificationTemplate.PLACE_OFFERED;
import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.util.Set;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferSagaTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");
    private static final WaitId WAITING = new WaitId(new WaitlistId(RESTAURANT, STAY.serviceDate()), "w1");
    private static final PlaceOffered OFFERED = new PlaceOffered(
            WAITING, STAY, Set.of(new TableId(RESTAURANT, "t1")), NOON.plus(Duration.ofMinutes(10)), NOON);

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(OfferSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void whoIsOfferedAPlaceIsToldAndHasUntilThen() {
        saga.givenNoPriorActivity()
                .whenPublishingA(OFFERED)
                .expectDispatchedCommands(new NotifyWaiting(WAITING, PLACE_OFFERED))
                .expectScheduledDeadlineWithName(Duration.ofMinutes(10), OfferSaga.ANSWER);
    }

    @Test
    void anOfferThatNobodyAnswersIsEndedByTheSystem() {
        saga.givenAPublished(OFFERED)
                .whenTimeElapses(Duration.ofMinutes(10))
                .expectDispatchedCommands(new LapseOffer(WAITING))
                .expectActiveSagas(1);
    }

    @Test
    void whoLetItLapseIsTold() {
        saga.givenAPublished(OFFERED)
                .whenPublishingA(new OfferLapsed(WAITING, NOON.plus(Duration.ofMinutes(10))))
                .expectDispatchedCommands(new NotifyWaiting(WAITING, OFFER_LAPSED))
                .expectActiveSagas(0);
    }

    @Test
    void whoTookItNeedsNoDeadline() {
        saga.givenAPublished(OFFERED)
                .whenPublishingA(new OfferAccepted(WAITING, NOON))
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }
}
