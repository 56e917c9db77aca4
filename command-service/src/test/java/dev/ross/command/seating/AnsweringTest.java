package dev.ross.command.seating;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
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

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request is accepted, declined, cancelled, or nobody answers. */
class AnsweringTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private static final List<LocalDateTime> NEAR_SEVEN = Stream.of("18:30", "18:45", "19:15", "19:30")
            .map(time -> LocalDateTime.parse("2026-11-20T" + time))
            .toList();

    private final Evening evening = new Evening();

    @Test
    void acceptingKeepsTheTableThatTheRequestHeld() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(accept())
                .expect(new SeatingAccepted(evening.seating("s"), Side.STAFF, at("2026-11-20T19:15"), NOON));
    }

    @Test
    void acceptingMovesTheHoldToTheTableThatStaffName() {
        var stay = evening.stay(SEVEN, 2);
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(accept(evening.four))
                .expect(
                        evening.moved("s", evening.four, stay.from(), stay.to(), 2, stay.from()),
                        new TableAssigned(evening.seating("s"), Set.of(evening.four), Assignment.NAMED, NOON),
                        SeatingAccepted.class);
    }

    @Test
    void acceptingWhatHeldNothingHoldsTheBestThatIsLeft() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2), evening.asked("b", SEVEN, 2, evening.two))
                .when(accept())
                .expect(
                        evening.held("s", evening.stay(SEVEN, 2), 2, evening.four),
                        new TableAssigned(evening.seating("s"), Set.of(evening.four), Assignment.BEST_FIT, NOON),
                        SeatingAccepted.class);
    }

    @Test
    void acceptingIsRefusedWhereNoTableIsLeft() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2),
                        evening.asked("b", SEVEN, 2, evening.two),
                        evening.asked("c", SEVEN, 2, evening.four))
                .when(accept())
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void acceptingOntoATakenUnknownOrTooSmallTableIsRefused() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 4, evening.four),
                        evening.asked("b", SEVEN, 4, evening.big))
                .when(accept(evening.big))
                .expectRejection(TABLE_TAKEN)
                .when(accept(evening.table("none")))
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(evening.two))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void nobodyIsAcceptedOrSeatedOntoATableThatHasGone() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", "2026-11-20T21:00", 2, evening.two),
                        new TableRemoved(evening.restaurant, evening.two, NOON))
                .when(accept())
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(evening.two))
                .expectRejection(UNKNOWN_TABLE)
                .when(accept(evening.four))
                .expect(HoldMoved.class, TableAssigned.class, SeatingAccepted.class)
                .at(at("2026-11-20T21:00"))
                .when(new SeatGuests(evening.seating("t"), Set.of()))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void acceptingTwiceChangesNothing() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(accept(evening.two))
                .expectNothing()
                .when(accept(evening.four))
                .expectRejection(ALREADY_ACCEPTED);
    }

    @Test
    void whatIsDeclinedOrCancelledOrExpiredIsNotAccepted() {
        for (var ended : List.of(
                new SeatingDeclined(evening.seating("d"), null, List.of(), NOON),
                new SeatingCancelled(evening.seating("c"), Side.GUEST, null, NOON),
                new SeatingExpired(evening.seating("e"), List.of(), NOON))) {
            var other = new Evening();
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

    private static Object again(Evening other, SeatingEvent ended) {
        var seating = other.seating(ended.seating().local());
        return switch (ended) {
            case SeatingDeclined declined -> new SeatingDeclined(seating, null, List.of(), NOON);
            case SeatingCancelled cancelled -> new SeatingCancelled(seating, Side.GUEST, null, NOON);
            default -> new SeatingExpired(seating, List.of(), NOON);
        };
    }

    @Test
    void aStayThatIsOverIsNotAccepted() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .at(evening.stay(SEVEN, 2).to())
                .when(accept())
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void nobodyAcceptsWhatWasNeverAskedFor() {
        evening.given(evening.open()).when(accept()).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void decliningFreesTheTableAndTheGuest() {
        var said = Personal.of(Subject.visit(evening.seating("s").toString()), "Full house");
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(new DeclineSeating(evening.seating("s"), said))
                .expect(
                        new RequestClosed(evening.guest("s"), evening.seating("s")),
                        new HoldReleased(evening.day(Evening.FRIDAY), evening.seating("s")),
                        new SeatingDeclined(evening.seating("s"), evening.words("s", "Full house"), NEAR_SEVEN, NOON));
    }

    @Test
    void decliningTwiceChangesNothing() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2),
                        new RequestClosed(evening.guest("s"), evening.seating("s")),
                        new SeatingDeclined(evening.seating("s"), null, List.of(), NOON))
                .when(new DeclineSeating(evening.seating("s"), null))
                .expectNothing();
    }

    @Test
    void whatIsAcceptedIsNotDeclined() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new DeclineSeating(evening.seating("s"), null))
                .expectRejection(NOT_PENDING);
    }

    @Test
    void aGuestCancelsWhatIsPendingOrAccepted() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 2, evening.four))
                .when(cancelledBy("s", "s"))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new SeatingCancelled(evening.seating("s"), Side.GUEST, null, NOON))
                .when(cancelledBy("t", "t"))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void staffCancelForTheRestaurant() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new CancelSeating(evening.seating("s"), null, null))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new SeatingCancelled(evening.seating("s"), Side.STAFF, null, NOON));
    }

    @Test
    void cancellingTwiceChangesNothing() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2),
                        new RequestClosed(evening.guest("s"), evening.seating("s")),
                        new SeatingCancelled(evening.seating("s"), Side.GUEST, null, NOON))
                .when(cancelledBy("s", "s"))
                .expectNothing();
    }

    @Test
    void aStrangersSeatingDoesNotExistForAGuest() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2))
                .when(cancelledBy("s", "eve"))
                .expectRejection(UNKNOWN_SEATING)
                .asSeenAt(99)
                .when(cancelledBy("s", "eve"))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void whoSitsCannotCancel() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two))
                .when(cancelledBy("s", "s"))
                .expectRejection(NOT_CANCELLABLE);
    }

    @Test
    void theCutoffIsForGuestsAlone() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().cancelledUntilMinutesBefore(120)),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at("2026-11-20T17:00"))
                .when(cancelledBy("s", "s"))
                .expectRejection(CANCEL_CUTOFF_PASSED)
                .when(new CancelSeating(evening.seating("s"), null, null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void whatStillWaitsMayBeCancelledAfterTheCutoff() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().cancelledUntilMinutesBefore(120)),
                        evening.asked("s", SEVEN, 2))
                .at(at("2026-11-20T18:00"))
                .when(cancelledBy("s", "s"))
                .expect(RequestClosed.class, SeatingCancelled.class);
    }

    @Test
    void silenceExpiresARequest() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .at(at(SEVEN))
                .when(new EndWaiting(evening.seating("s")))
                .expect(RequestClosed.class, HoldReleased.class, SeatingExpired.class);
    }

    @Test
    void silenceAcceptsWhereThatWasThePolicyOfTheMoment() {
        evening.given(evening.open(), trustingGuest("s", SEVEN))
                .at(at(SEVEN))
                .when(new EndWaiting(evening.seating("s")))
                .expect(
                        TableHeld.class,
                        TableAssigned.class,
                        new SeatingAccepted(evening.seating("s"), Side.HOUSE, at("2026-11-20T19:15"), at(SEVEN)));
    }

    @Test
    void silenceAcceptsNothingThatIsOver() {
        evening.given(evening.open(), evening.policy(new APolicy().atMostInASlot(8)), trustingGuest("s", SEVEN))
                .at(at("2026-11-20T20:30"))
                .when(new EndWaiting(evening.seating("s")))
                .expect(RequestClosed.class, SeatingExpired.class);
    }

    @Test
    void silenceAcceptsNothingWhereNoTableIsLeft() {
        evening.given(
                        evening.open(),
                        trustingGuest("s", SEVEN),
                        evening.asked("b", SEVEN, 2, evening.two),
                        evening.asked("c", SEVEN, 2, evening.four))
                .at(at(SEVEN))
                .when(new EndWaiting(evening.seating("s")))
                .expect(RequestClosed.class, SeatingExpired.class);
    }

    @Test
    void nobodyIsGivenUpBeforeTheTimeTheyWerePromised() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .at(at(SEVEN).minusMillis(1))
                .when(new EndWaiting(evening.seating("s")))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void silenceChangesNothingOnceThereWasAnAnswer() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new EndWaiting(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void acceptingCancelsNothingAndCancellingAcceptsNothing() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(cancelledBy("s", "s"))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class)
                .when(accept())
                .expectRejection(NOT_PENDING);
    }

    private List<Object> trustingGuest(String name, String local) {
        var stay = evening.stay(local, 2);
        return List.of(
                new RequestOpened(evening.guest(name), evening.seating(name), stay.from(), stay.to()),
                new SeatingCreated(
                        evening.seating(name),
                        Source.ONLINE,
                        evening.guest(name),
                        evening.contact(name),
                        stay,
                        PartySize.of(2),
                        null,
                        stay.from(),
                        true,
                        NOON));
    }

    private AcceptSeating accept(TableId... tables) {
        return new AcceptSeating(evening.seating("s"), Set.of(tables), false);
    }

    private CancelSeating cancelledBy(String seating, String guest) {
        return new CancelSeating(evening.seating(seating), evening.guest(guest), null);
    }
}
