package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_CANCELLABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_PENDING;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request is accepted, declined or cancelled, or expires unanswered. */
class RequestDecisionsTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private static final List<LocalDateTime> NEAR_SEVEN = Stream.of("18:30", "18:45", "19:15", "19:30")
            .map(time -> LocalDateTime.parse("2026-11-20T" + time))
            .toList();

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void acceptingKeepsTheTableThatTheRequestHeld() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(accept())
                .expect(new SeatingAccepted(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T19:15"), NOON));
    }

    @Test
    void acceptingMovesTheHoldToTheTableThatStaffName() {
        var stay = restaurant.stay(SEVEN, 2);
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(accept(restaurant.four))
                .expect(
                        restaurant.moved("s", restaurant.four, stay.from(), stay.to(), 2, stay.from()),
                        new TableAssigned(
                                restaurant.seating("s"), Set.of(restaurant.four), TableAssignment.NAMED, NOON),
                        SeatingAccepted.class);
    }

    @Test
    void acceptingWhatHeldNothingHoldsTheBestThatIsLeft() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        restaurant.asked("b", SEVEN, 2, restaurant.two))
                .when(accept())
                .expect(
                        restaurant.held("s", restaurant.stay(SEVEN, 2), 2, restaurant.four),
                        new TableAssigned(
                                restaurant.seating("s"), Set.of(restaurant.four), TableAssignment.BEST_FIT, NOON),
                        SeatingAccepted.class);
    }

    @Test
    void acceptingIsRefusedWhereNoTableIsLeft() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        restaurant.asked("b", SEVEN, 2, restaurant.two),
                        restaurant.asked("c", SEVEN, 2, restaurant.four))
                .when(accept())
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void acceptingOntoATakenUnknownOrTooSmallTableIsRefused() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 4, restaurant.four),
                        restaurant.asked("b", SEVEN, 4, restaurant.big))
                .when(accept(restaurant.big))
                .expectRejection(TABLE_TAKEN)
                .when(accept(restaurant.table("none")))
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(restaurant.two))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void nobodyIsAcceptedOrSeatedOntoATableThatHasGone() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", "2026-11-20T21:00", 2, restaurant.two),
                        new TableRemoved(restaurant.id, restaurant.two, NOON))
                .when(accept())
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(restaurant.two))
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(restaurant.four))
                .expect(HoldMoved.class, TableAssigned.class, SeatingAccepted.class)
                .at(at("2026-11-20T21:00"))
                .when(new SeatGuests(restaurant.seating("t"), Set.of()))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void acceptingTwiceChangesNothing() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(accept(restaurant.two))
                .expectNothing()
                .when(accept(restaurant.four))
                .expectRejection(ALREADY_ACCEPTED);
    }

    @Test
    void whatIsDeclinedOrCancelledOrExpiredIsNotAccepted() {
        for (var ended : List.of(
                new SeatingDeclined(restaurant.seating("d"), null, List.of(), NOON),
                new SeatingCancelled(restaurant.seating("c"), ActingSide.GUEST, null, NOON),
                new SeatingExpired(restaurant.seating("e"), List.of(), NOON))) {
            var other = new StockholmRestaurant();
            var name = ended.seating().local();
            other.given(
                            other.open(),
                            other.asked(name, SEVEN, 2),
                            new RequestClosed(other.guest(name), other.seating(name)),
                            again(other, ended))
                    .when(new AcceptSeating(other.seating(name), Set.of(), false))
                    .expectRejection(NOT_PENDING);
        }
    }

    private static Object again(StockholmRestaurant other, SeatingEvent ended) {
        var seating = other.seating(ended.seating().local());
        return switch (ended) {
            case SeatingDeclined declined -> new SeatingDeclined(seating, null, List.of(), NOON);
            case SeatingCancelled cancelled -> new SeatingCancelled(seating, ActingSide.GUEST, null, NOON);
            default -> new SeatingExpired(seating, List.of(), NOON);
        };
    }

    @Test
    void aStayThatIsOverIsNotAccepted() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .at(restaurant.stay(SEVEN, 2).to())
                .when(accept())
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void nobodyAcceptsWhatWasNeverAskedFor() {
        restaurant.given(restaurant.open()).when(accept()).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void decliningFreesTheTableAndTheGuest() {
        var said = Personal.of(Subject.visit(restaurant.seating("s").toString()), "Fully booked");
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(new DeclineSeating(restaurant.seating("s"), said))
                .expect(
                        new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                        new HoldReleased(restaurant.day(StockholmRestaurant.FRIDAY), restaurant.seating("s")),
                        new SeatingDeclined(
                                restaurant.seating("s"), restaurant.words("s", "Fully booked"), NEAR_SEVEN, NOON));
    }

    @Test
    void decliningTwiceChangesNothing() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                        new SeatingDeclined(restaurant.seating("s"), null, List.of(), NOON))
                .when(new DeclineSeating(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void whatIsAcceptedIsNotDeclined() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new DeclineSeating(restaurant.seating("s"), null))
                .expectRejection(NOT_PENDING);
    }

    @Test
    void aGuestCancelsWhatIsPendingOrAccepted() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 2, restaurant.four))
                .when(cancelledBy("s", "s"))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new SeatingCancelled(restaurant.seating("s"), ActingSide.GUEST, null, NOON))
                .when(cancelledBy("t", "t"))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void staffCancelForTheRestaurant() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new CancelSeating(restaurant.seating("s"), Requester.staff(), null))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new SeatingCancelled(restaurant.seating("s"), ActingSide.STAFF, null, NOON));
    }

    @Test
    void cancellingTwiceChangesNothing() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                        new SeatingCancelled(restaurant.seating("s"), ActingSide.GUEST, null, NOON))
                .when(cancelledBy("s", "s"))
                .expectNothing();
    }

    @Test
    void aStrangersSeatingDoesNotExistForAGuest() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2))
                .when(cancelledBy("s", "eve"))
                .expectRejection(UNKNOWN_SEATING)
                .asSeenAt(99)
                .when(cancelledBy("s", "eve"))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void whoSitsCannotCancel() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .when(cancelledBy("s", "s"))
                .expectRejection(NOT_CANCELLABLE);
    }

    @Test
    void theCutoffIsForGuestsAlone() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().cancelledUntilMinutesBefore(120)),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T17:00"))
                .when(cancelledBy("s", "s"))
                .expectRejection(CANCEL_CUTOFF_PASSED)
                .when(new CancelSeating(restaurant.seating("s"), Requester.staff(), null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void whatStillWaitsMayBeCancelledAfterTheCutoff() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().cancelledUntilMinutesBefore(120)),
                        restaurant.asked("s", SEVEN, 2))
                .at(at("2026-11-20T18:00"))
                .when(cancelledBy("s", "s"))
                .expect(RequestClosed.class, SeatingCancelled.class);
    }

    @Test
    void silenceExpiresARequest() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .at(at(SEVEN))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingExpired.class);
    }

    @Test
    void silenceAcceptsWhereThatWasThePolicyOfTheMoment() {
        restaurant
                .given(restaurant.open(), trustingGuest("s", SEVEN))
                .at(at(SEVEN))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(
                        TableHeld.class,
                        TableAssigned.class,
                        new SeatingAccepted(
                                restaurant.seating("s"), ActingSide.SYSTEM, at("2026-11-20T19:15"), at(SEVEN)));
    }

    @Test
    void silenceAcceptsNothingThatIsOver() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().atMostInASlot(8)),
                        trustingGuest("s", SEVEN))
                .at(at("2026-11-20T20:30"))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(RequestClosed.class, SeatingExpired.class);
    }

    @Test
    void silenceAcceptsNothingWhereNoTableIsLeft() {
        restaurant
                .given(
                        restaurant.open(),
                        trustingGuest("s", SEVEN),
                        restaurant.asked("b", SEVEN, 2, restaurant.two),
                        restaurant.asked("c", SEVEN, 2, restaurant.four))
                .at(at(SEVEN))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(RequestClosed.class, SeatingExpired.class);
    }

    @Test
    void nobodyIsGivenUpBeforeTheTimeTheyWerePromised() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .at(at(SEVEN).minusMillis(1))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void silenceChangesNothingOnceThereWasAnAnswer() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void acceptingCancelsNothingAndCancellingAcceptsNothing() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(cancelledBy("s", "s"))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class)
                .when(accept())
                .expectRejection(NOT_PENDING);
    }

    private List<Object> trustingGuest(String name, String local) {
        var stay = restaurant.stay(local, 2);
        return List.of(
                new RequestOpened(restaurant.guest(name), restaurant.seating(name), stay.from(), stay.to()),
                new SeatingCreated(
                        restaurant.seating(name),
                        SeatingSource.ONLINE,
                        restaurant.guest(name),
                        restaurant.contact(name),
                        stay,
                        PartySize.of(2),
                        null,
                        stay.from(),
                        true,
                        NOON));
    }

    private AcceptSeating accept(TableId... tables) {
        return new AcceptSeating(restaurant.seating("s"), Set.of(tables), false);
    }

    private CancelSeating cancelledBy(String seating, String guest) {
        return new CancelSeating(restaurant.seating(seating), Requester.guest(restaurant.guest(guest)), null);
    }
}
