package dev.ross.command.waitlist;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.waitlist.WaitlistRejection.ALREADY_WAITING;
import static dev.ross.contracts.waitlist.WaitlistRejection.NOTHING_OFFERED;
import static dev.ross.contracts.waitlist.WaitlistRejection.UNKNOWN_WAIT;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAITLIST_FULL;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAIT_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A freed table is offered to one waiting party at a time, in the order of the waitlist, and for a limited time. */
class WaitlistEntryTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final WaitlistId list = new WaitlistId(restaurant.id, FRIDAY);

    @Test
    void aGuestWaitsForAPlaceOnADay() {
        restaurant
                .given(restaurant.open())
                .when(join("ada", 2))
                .expect(new WaitlistJoined(
                        wait("ada"),
                        restaurant.guest("ada"),
                        restaurant.contact("ada"),
                        LocalDateTime.parse(SEVEN),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        PartySize.of(2),
                        NOON));
    }

    @Test
    void nobodyIsOfferedAnythingWhileNothingIsFree() {
        waitingForTheOnlyTable().when(new OfferPlace(list)).expectNothing();
    }

    @Test
    void whoCameFirstIsOfferedTheFreedPlaceAndItIsKeptForThem() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .expect(
                        TableHeld.class,
                        new PlaceOffered(
                                wait("ada"),
                                restaurant.stay(SEVEN, 2),
                                Set.of(restaurant.two),
                                NOON.plus(Duration.ofMinutes(10)),
                                NOON))
                .when(new OfferPlace(list))
                .expectNothing()
                .given(restaurant.asked("x", SEVEN, 2).toArray())
                .when(new AcceptSeating(restaurant.seating("x"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoTakesThePlaceHasASeating() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expect(
                        RequestOpened.class,
                        SeatingCreated.class,
                        TableAssigned.class,
                        SeatingAccepted.class,
                        new OfferAccepted(wait("ada"), NOON))
                .expectId(restaurant.seating("ada").toString());
    }

    @Test
    void acceptingAnOfferAgainSucceedsAndChangesNothing() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expectNothing()
                .expectId(restaurant.seating("ada").toString())
                .when(new AcceptOffer(wait("ada"), Requester.staff()))
                .expectNothing()
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("bea"))))
                .expectRejection(UNKNOWN_WAIT);
    }

    @Test
    void aRestaurantThatIsNoLongerPublicOffersGuestsNothing() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new UnpublishRestaurant(restaurant.id))
                .when(new OfferPlace(list))
                .expectNothing()
                .when(new PublishRestaurant(restaurant.id))
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class);
    }

    @Test
    void aGuestWaitsForAPlaceAfterMidnightOfTheNightThatBeganOnThatDay() {
        var joined = restaurant
                .given(restaurant.open())
                .when(joinFor(LocalTime.parse("00:15"), LocalTime.parse("00:45")))
                .happened(WaitlistJoined.class);
        assertThat(joined.from()).isEqualTo(LocalDateTime.parse("2026-11-21T00:15"));
        assertThat(joined.to()).isEqualTo(LocalDateTime.parse("2026-11-21T00:45"));
    }

    @Test
    void aWaitGoesPastMidnightButNotRoundTheClock() {
        var late = LocalTime.parse("19:30");
        restaurant
                .given(restaurant.open())
                .when(joinFor(late, LocalTime.parse("19:00")))
                .expectRejection(WAIT_TOO_LONG)
                .when(joinFor(late, LocalTime.parse("00:30")))
                .happened(WaitlistJoined.class);
    }

    @Test
    void whoLetsTheTimePassWaitsNoLongerAndTheNextIsAsked() {
        var later = NOON.plus(Duration.ofMinutes(10));
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new LapseOffer(wait("ada")))
                .expectRejection(NOT_YET_DUE)
                .at(later)
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expectRejection(NOTHING_OFFERED)
                .when(new LapseOffer(wait("ada")))
                .expect(new OfferLapsed(wait("ada"), later), HoldReleased.class)
                .when(new LapseOffer(wait("ada")))
                .expectNothing()
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class)
                .when(new AcceptOffer(wait("bea"), Requester.guest(restaurant.guest("bea"))))
                .happened(OfferAccepted.class);
    }

    @Test
    void whoLeavesGivesTheirPlaceBack() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new LeaveWaitlist(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expect(new WaitlistLeft(wait("ada"), NOON), HoldReleased.class)
                .when(new LeaveWaitlist(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expectRejection(UNKNOWN_WAIT);
    }

    @Test
    void nobodyTakesWhatIsNotOfferedToThem() {
        waitingForTheOnlyTable()
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("ada"))))
                .expectRejection(NOTHING_OFFERED)
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), Requester.guest(restaurant.guest("bea"))))
                .expectRejection(UNKNOWN_WAIT);
    }

    @Test
    void whoStillWaitsWhenTheDayIsOverWaitsNoLonger() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new EndWaits(list))
                .expectRejection(NOT_YET_DUE)
                .expectMore("dueAt", list.endsAt().toString())
                .at(list.endsAt())
                .when(new EndWaits(list))
                .expect(
                        new WaitEnded(wait("ada"), list.endsAt()),
                        HoldReleased.class,
                        new WaitEnded(wait("bea"), list.endsAt()))
                .when(new EndWaits(list))
                .expectNothing();
    }

    @Test
    void aPartyThatDoesNotFitIsPassedOver() {
        restaurant
                .given(restaurant.open(), full())
                .when(join("ada", 4))
                .when(join("bea", 2))
                .when(cancelled())
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class)
                .when(new AcceptOffer(wait("bea"), Requester.guest(restaurant.guest("bea"))))
                .happened(OfferAccepted.class);
    }

    @Test
    void aGuestWaitsOnceADay() {
        restaurant
                .given(restaurant.open())
                .when(join("ada", 2))
                .when(new JoinWaitlist(
                        new WaitId(list, "again"),
                        Requester.guest(restaurant.guest("ada")),
                        restaurant.contact("ada"),
                        LocalTime.parse("19:00"),
                        LocalTime.parse("20:00"),
                        PartySize.of(2)))
                .expectRejection(ALREADY_WAITING);
    }

    @Test
    void nobodyWaitsForWhatCannotBe() {
        restaurant
                .given(restaurant.open())
                .when(new JoinWaitlist(
                        wait("ada"),
                        Requester.guest(restaurant.guest("ada")),
                        restaurant.contact("ada"),
                        LocalTime.parse("12:00"),
                        LocalTime.parse("13:00"),
                        PartySize.of(2)))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(join("ada", 13))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aListHasAnEnd() {
        var fixture = restaurant.given(restaurant.open());
        fixture.given(IntStream.range(0, 200)
                .mapToObj(i -> new WaitlistJoined(
                        wait("w" + i),
                        restaurant.guest("w" + i),
                        restaurant.contact("w" + i),
                        LocalDateTime.parse(SEVEN),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        PartySize.of(2),
                        NOON))
                .toArray());
        fixture.when(join("ada", 2)).expectRejection(WAITLIST_FULL);
    }

    private CommandFixture waitingForTheOnlyTable() {
        return restaurant.given(restaurant.open(), full()).when(join("ada", 2)).when(join("bea", 2));
    }

    /** Both tables for two are taken until after all waiting parties would come. */
    private Object full() {
        return List.of(
                restaurant.askedAndAccepted("s", "2026-11-20T18:45", 2, restaurant.two),
                restaurant.askedAndAccepted("t", "2026-11-20T18:45", 4, restaurant.four));
    }

    private CancelSeating cancelled() {
        return new CancelSeating(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), null);
    }

    private WaitId wait(String name) {
        return new WaitId(list, name);
    }

    private JoinWaitlist joinFor(LocalTime from, LocalTime to) {
        return new JoinWaitlist(
                wait("ada"),
                Requester.guest(restaurant.guest("ada")),
                restaurant.contact("ada"),
                from,
                to,
                PartySize.of(2));
    }

    private JoinWaitlist join(String name, int party) {
        return new JoinWaitlist(
                wait(name),
                Requester.guest(restaurant.guest(name)),
                restaurant.contact(name),
                LocalTime.parse("19:00"),
                LocalTime.parse("20:00"),
                PartySize.of(party));
    }
}
