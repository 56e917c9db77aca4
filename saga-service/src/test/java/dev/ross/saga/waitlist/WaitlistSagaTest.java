package dev.ross.saga.waitlist;

import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitlistSagaTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final WaitlistId LIST = new WaitlistId(evening.restaurant(), STAY.serviceDate());
    private static final ServiceDayId DAY = new ServiceDayId(evening.restaurant(), STAY.serviceDate());
    private static final WaitId ANNA = new WaitId(LIST, "anna");
    private static final WaitId BO = new WaitId(LIST, "bo");
    private static final PlaceOffered OFFERED =
            new PlaceOffered(ANNA, STAY, Set.of(), NOON.plus(Duration.ofMinutes(10)), NOON);

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(WaitlistSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void aChangeOfAProfileIsPassedOnWhileItsGuestWaits() {
        var guest = Objects.requireNonNull(joined(ANNA).customer());
        var profile = new CustomerProfile("Anna", null, null, "no nuts");
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(
                        new CustomerProfileUpdated(guest, Personal.of(Subject.guest(guest.toString()), profile), NOON))
                .expectDispatchedCommands(new UpdateWaitContact(LIST, guest));
    }

    @Test
    void whoBeginsToWaitHasAPlaceLookedFor() {
        saga.givenNoPriorActivity()
                .whenPublishingA(joined(ANNA))
                .expectDispatchedCommands(new OfferPlace(LIST))
                .expectActiveSagas(1);
    }

    @Test
    void aFreedPlaceIsLookedAtOnlyWhereSomebodyWaits() {
        saga.givenNoPriorActivity()
                .whenPublishingA(new HoldReleased(DAY, evening.seating("s1")))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new HoldReleased(DAY, evening.seating("s1")))
                .expectDispatchedCommands(new OfferPlace(LIST));
    }

    @Test
    void aFreedPlaceOfAnotherDayIsNotTheirs() {
        var next = new ServiceDayId(evening.restaurant(), STAY.serviceDate().plusDays(1));
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new HoldReleased(next, evening.seating("s1")))
                .expectNoDispatchedCommands();
    }

    @Test
    void aTableThatIsUsedAgainIsAPlaceToo() {
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new TableUnblocked(DAY, new BlockId(evening.restaurant(), "b")))
                .expectDispatchedCommands(new OfferPlace(LIST));
    }

    @Test
    void openingOnADayThatWasClosedMakesPlaces() {
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(
                        new ClosureLifted(evening.restaurant(), new ClosureId(evening.restaurant(), "c"), NOON))
                .expectDispatchedCommands(new OfferPlace(LIST));
    }

    @Test
    void aWiderPolicyMakesPlaces() {
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new BookingPolicySet(evening.restaurant(), BookingPolicy.DEFAULT, NOON))
                .expectDispatchedCommands(new OfferPlace(LIST));
    }

    @Test
    void whatMakesNoRoomAsksForNothing() {
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new RestaurantUnpublished(evening.restaurant(), NOON))
                .expectNoDispatchedCommands();
    }

    @Test
    void whenOneIsOfferedAPlaceAnotherIsLookedForForTheNext() {
        saga.givenAPublished(joined(ANNA))
                .andThenAPublished(joined(BO))
                .whenPublishingA(OFFERED)
                .expectDispatchedCommands(new OfferPlace(LIST));
    }

    @Test
    void whoWaitsAloneIsOfferedOnePlace() {
        saga.givenAPublished(joined(ANNA)).whenPublishingA(OFFERED).expectNoDispatchedCommands();
    }

    @Test
    void aListThatNobodyWaitsOnNeedsNoCompany() {
        saga.givenAPublished(joined(ANNA))
                .andThenAPublished(joined(BO))
                .andThenAPublished(new OfferAccepted(ANNA, NOON))
                .whenPublishingA(new WaitlistLeft(BO, NOON))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void whoStillWaitsWhenTheDayIsOverWaitsNoLonger() {
        saga.givenAPublished(joined(ANNA))
                .whenTimeAdvancesTo(LIST.endsAt())
                .expectDispatchedCommands(new EndWaits(LIST))
                .expectActiveSagas(1);
        saga.givenAPublished(joined(ANNA))
                .whenPublishingA(new WaitEnded(ANNA, LIST.endsAt()))
                .expectActiveSagas(0);
    }

    private static WaitlistJoined joined(WaitId who) {
        var contact = new GuestContact("Anna", "anna@guest.example", null, null);
        return new WaitlistJoined(
                who,
                CustomerId.of(who.local()),
                Personal.of(Subject.guestAt(who.local(), "r1"), contact),
                STAY.startsAt(),
                STAY.endsAt(),
                PartySize.of(2),
                NOON);
    }
}
