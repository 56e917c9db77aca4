package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
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

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.waitlist.WaitId;
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
import dev.ross.contracts.waitlist.WaitlistId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A freed place is kept for one waiting party at a time, in the order they came, and not for ever. */
class WaitingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final Evening evening = new Evening();
    private final WaitlistId list = new WaitlistId(evening.restaurant, FRIDAY);

    @Test
    void aGuestWaitsForAPlaceOnADay() {
        evening.given(evening.open())
                .when(join("ada", 2))
                .expect(new WaitlistJoined(
                        wait("ada"),
                        evening.guest("ada"),
                        evening.contact("ada"),
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
                                evening.stay(SEVEN, 2),
                                Set.of(evening.two),
                                NOON.plus(Duration.ofMinutes(10)),
                                NOON))
                .when(new OfferPlace(list))
                .expectNothing()
                .given(evening.asked("x", SEVEN, 2).toArray())
                .when(new AcceptSeating(evening.seating("x"), Set.of(evening.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoTakesThePlaceHasASeating() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), evening.guest("ada")))
                .expect(
                        RequestOpened.class,
                        SeatingCreated.class,
                        TableAssigned.class,
                        SeatingAccepted.class,
                        new OfferAccepted(wait("ada"), NOON))
                .expectId(evening.seating("ada").toString());
    }

    @Test
    void acceptingAnOfferAgainSucceedsAndChangesNothing() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), evening.guest("ada")))
                .when(new AcceptOffer(wait("ada"), evening.guest("ada")))
                .expectNothing()
                .expectId(evening.seating("ada").toString())
                .when(new AcceptOffer(wait("ada"), null))
                .expectNothing()
                .when(new AcceptOffer(wait("ada"), evening.guest("bea")))
                .expectRejection(UNKNOWN_WAIT);
    }

    @Test
    void aRestaurantThatIsNoLongerPublicOffersGuestsNothing() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new UnpublishRestaurant(evening.restaurant))
                .when(new OfferPlace(list))
                .expectNothing()
                .when(new PublishRestaurant(evening.restaurant))
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class);
    }

    @Test
    void aGuestWaitsForAPlaceAfterMidnightOfTheNightThatBeganOnThatDay() {
        var joined = evening.given(evening.open())
                .when(joinFor(LocalTime.parse("00:15"), LocalTime.parse("00:45")))
                .happened(WaitlistJoined.class);
        assertThat(joined.from()).isEqualTo(LocalDateTime.parse("2026-11-21T00:15"));
        assertThat(joined.to()).isEqualTo(LocalDateTime.parse("2026-11-21T00:45"));
    }

    @Test
    void aWaitGoesPastMidnightButNotRoundTheClock() {
        var late = LocalTime.parse("19:30");
        evening.given(evening.open())
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
                .when(new AcceptOffer(wait("ada"), evening.guest("ada")))
                .expectRejection(NOTHING_OFFERED)
                .when(new LapseOffer(wait("ada")))
                .expect(new OfferLapsed(wait("ada"), later), HoldReleased.class)
                .when(new LapseOffer(wait("ada")))
                .expectNothing()
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class)
                .when(new AcceptOffer(wait("bea"), evening.guest("bea")))
                .happened(OfferAccepted.class);
    }

    @Test
    void whoLeavesGivesTheirPlaceBack() {
        waitingForTheOnlyTable()
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new LeaveWaitlist(wait("ada"), evening.guest("ada")))
                .expect(new WaitlistLeft(wait("ada"), NOON), HoldReleased.class)
                .when(new LeaveWaitlist(wait("ada"), evening.guest("ada")))
                .expectRejection(UNKNOWN_WAIT);
    }

    @Test
    void nobodyTakesWhatIsNotOfferedToThem() {
        waitingForTheOnlyTable()
                .when(new AcceptOffer(wait("ada"), evening.guest("ada")))
                .expectRejection(NOTHING_OFFERED)
                .when(cancelled())
                .when(new OfferPlace(list))
                .when(new AcceptOffer(wait("ada"), evening.guest("bea")))
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
        evening.given(evening.open(), full())
                .when(join("ada", 4))
                .when(join("bea", 2))
                .when(cancelled())
                .when(new OfferPlace(list))
                .expect(TableHeld.class, PlaceOffered.class)
                .when(new AcceptOffer(wait("bea"), evening.guest("bea")))
                .happened(OfferAccepted.class);
    }

    @Test
    void aGuestWaitsOnceADay() {
        evening.given(evening.open())
                .when(join("ada", 2))
                .when(new JoinWaitlist(
                        new WaitId(list, "again"),
                        evening.guest("ada"),
                        evening.contact("ada"),
                        LocalTime.parse("19:00"),
                        LocalTime.parse("20:00"),
                        PartySize.of(2)))
                .expectRejection(ALREADY_WAITING);
    }

    @Test
    void nobodyWaitsForWhatCannotBe() {
        evening.given(evening.open())
                .when(new JoinWaitlist(
                        wait("ada"),
                        evening.guest("ada"),
                        evening.contact("ada"),
                        LocalTime.parse("12:00"),
                        LocalTime.parse("13:00"),
                        PartySize.of(2)))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(join("ada", 13))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aListHasAnEnd() {
        var house = evening.given(evening.open());
        house.given(IntStream.range(0, 200)
                .mapToObj(i -> new WaitlistJoined(
                        wait("w" + i),
                        evening.guest("w" + i),
                        evening.contact("w" + i),
                        LocalDateTime.parse(SEVEN),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        PartySize.of(2),
                        NOON))
                .toArray());
        house.when(join("ada", 2)).expectRejection(WAITLIST_FULL);
    }

    private House waitingForTheOnlyTable() {
        return evening.given(evening.open(), full()).when(join("ada", 2)).when(join("bea", 2));
    }

    /** Both tables for two are taken until after all who wait would come. */
    private Object full() {
        return List.of(
                evening.askedAndAccepted("s", "2026-11-20T18:45", 2, evening.two),
                evening.askedAndAccepted("t", "2026-11-20T18:45", 4, evening.four));
    }

    private CancelSeating cancelled() {
        return new CancelSeating(evening.seating("s"), evening.guest("s"), null);
    }

    private WaitId wait(String name) {
        return new WaitId(list, name);
    }

    private JoinWaitlist joinFor(LocalTime from, LocalTime to) {
        return new JoinWaitlist(wait("ada"), evening.guest("ada"), evening.contact("ada"), from, to, PartySize.of(2));
    }

    private JoinWaitlist join(String name, int party) {
        return new JoinWaitlist(
                wait(name),
                evening.guest(name),
                evening.contact(name),
                LocalTime.parse("19:00"),
                LocalTime.parse("20:00"),
                PartySize.of(party));
    }
}
