package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.HailKind.BILL;
import static dev.ross.contracts.seating.HailKind.WATER;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_OPEN;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_CLOSED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_TOO_SOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_HAIL;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A seated party hails; one server claims the hail. */
class HailingTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final Instant HALF_PAST = at("2026-11-20T19:30");
    private static final HailRoute TO_ALL =
            new HailRoute(StockholmRestaurant.FRIDAY, List.of(), HALF_PAST.plus(Duration.ofMinutes(5)));
    private static final StaffId SAM = StaffId.of("sam");
    private static final StaffId KIM = StaffId.of("kim");
    private static final HailId FIRST = HailId.of("h1");
    private static final HailId SECOND = HailId.of("h2");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aSittingGuestHails() {
        var note = Personal.of(Subject.visit(restaurant.seating("s").toString()), "Two cards");
        seatedParty()
                .when(new HailServer(
                        restaurant.seating("s"), Requester.guest(restaurant.guest("s")), FIRST, BILL, note))
                .expect(new ServerHailed(
                        restaurant.seating("s"), FIRST, BILL, restaurant.words("s", "Two cards"), TO_ALL, HALF_PAST))
                .expectId("h1");
    }

    @Test
    void aCompanionHailsAndTheWordsAreTheGuestsAllTheSame() {
        var note = Personal.of(Subject.visit(restaurant.seating("s").toString()), "Two cards");
        seatedParty()
                .when(new HailServer(restaurant.seating("s"), Requester.companion(), FIRST, BILL, note))
                .expect(new ServerHailed(
                        restaurant.seating("s"), FIRST, BILL, restaurant.words("s", "Two cards"), TO_ALL, HALF_PAST))
                .when(new WithdrawHail(restaurant.seating("s"), Requester.companion(), FIRST))
                .expect(new HailWithdrawn(restaurant.seating("s"), FIRST, HALF_PAST));
    }

    @Test
    void onlyWhoSitsHails() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(hail(FIRST, BILL))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void nobodyHailsFromAStrangersTable() {
        seatedParty()
                .when(new HailServer(
                        restaurant.seating("s"), Requester.guest(restaurant.guest("eve")), FIRST, BILL, null))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void nobodyHailsWhereNobodySits() {
        restaurant.given(restaurant.open()).when(hail(FIRST, BILL)).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void aSecondHailOfTheSameKindIsRefusedWhileTheFirstIsOpen() {
        seatedParty(hailed(FIRST, BILL)).when(hail(SECOND, BILL)).expectRejection(HAIL_ALREADY_OPEN);
    }

    @Test
    void hailsOfTwoKindsStandBesideEachOther() {
        seatedParty(hailed(FIRST, BILL)).when(hail(SECOND, WATER)).expect(ServerHailed.class);
    }

    @Test
    void theSameHailAgainIsTheSameHail() {
        seatedParty(hailed(FIRST, BILL), resolved(FIRST))
                .when(hail(FIRST, BILL))
                .expectNothing()
                .expectId("h1");
    }

    @Test
    void whoWasJustAnsweredWaitsAMoment() {
        seatedParty(hailed(FIRST, BILL), resolved(FIRST))
                .at(HALF_PAST.plusSeconds(59))
                .when(hail(SECOND, BILL))
                .expectRejection(HAIL_TOO_SOON)
                .expectMore("opensAt", HALF_PAST.plusSeconds(60).toString())
                .at(HALF_PAST.plusSeconds(60))
                .when(hail(SECOND, BILL))
                .expect(ServerHailed.class);
    }

    @Test
    void oneServerClaimsAHail() {
        seatedParty(hailed(FIRST, BILL))
                .when(new ClaimHail(restaurant.seating("s"), FIRST, SAM))
                .expect(new HailClaimed(restaurant.seating("s"), FIRST, SAM, HALF_PAST))
                .when(new ClaimHail(restaurant.seating("s"), FIRST, SAM))
                .expectNothing()
                .when(new ClaimHail(restaurant.seating("s"), FIRST, KIM))
                .expectRejection(HAIL_ALREADY_CLAIMED)
                .expectMore("claimedBy", "sam");
    }

    @Test
    void whatIsResolvedIsNotClaimed() {
        seatedParty(hailed(FIRST, BILL), resolved(FIRST))
                .when(new ClaimHail(restaurant.seating("s"), FIRST, KIM))
                .expectRejection(HAIL_CLOSED);
    }

    @Test
    void anyServerResolvesAHailOnce() {
        seatedParty(hailed(FIRST, BILL))
                .when(new ResolveHail(restaurant.seating("s"), FIRST, KIM))
                .expect(new HailResolved(restaurant.seating("s"), FIRST, KIM, HALF_PAST))
                .when(new ResolveHail(restaurant.seating("s"), FIRST, SAM))
                .expectNothing();
    }

    @Test
    void aGuestTakesAHailBackOnce() {
        seatedParty(hailed(FIRST, BILL))
                .when(new WithdrawHail(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), FIRST))
                .expect(new HailWithdrawn(restaurant.seating("s"), FIRST, HALF_PAST))
                .when(new WithdrawHail(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), FIRST))
                .expectNothing();
    }

    @Test
    void nobodyTakesAStrangersHailBack() {
        seatedParty(hailed(FIRST, BILL))
                .when(new WithdrawHail(restaurant.seating("s"), Requester.guest(restaurant.guest("eve")), FIRST))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void aHailThatWasNeverRaisedIsUnknown() {
        seatedParty()
                .when(new ClaimHail(restaurant.seating("s"), FIRST, SAM))
                .expectRejection(UNKNOWN_HAIL)
                .when(new ResolveHail(restaurant.seating("s"), FIRST, SAM))
                .expectRejection(UNKNOWN_HAIL)
                .when(new WithdrawHail(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), FIRST))
                .expectRejection(UNKNOWN_HAIL);
    }

    @Test
    void hailsEndWhenThePartyLeaves() {
        seatedParty(hailed(FIRST, BILL), new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, HALF_PAST))
                .when(new ClaimHail(restaurant.seating("s"), FIRST, SAM))
                .expectRejection(HAIL_CLOSED);
    }

    @Test
    void hailsEndWhenThePartyWasSeatedByMistake() {
        seatedParty(hailed(FIRST, BILL))
                .when(new Reinstate(
                        restaurant.seating("s"), restaurant.words("s", "the wrong party"), Requester.manager()))
                .when(new SeatGuests(restaurant.seating("s"), Set.of()))
                .later(Duration.ofMinutes(5))
                .when(hail(new HailId("h9"), BILL))
                .expect(ServerHailed.class);
    }

    private CommandFixture seatedParty(Object... since) {
        return restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .given(since)
                .at(HALF_PAST);
    }

    private HailServer hail(HailId hail, HailKind kind) {
        return new HailServer(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), hail, kind, null);
    }

    private ServerHailed hailed(HailId hail, HailKind kind) {
        return new ServerHailed(restaurant.seating("s"), hail, kind, null, null, HALF_PAST);
    }

    private HailResolved resolved(HailId hail) {
        return new HailResolved(restaurant.seating("s"), hail, SAM, HALF_PAST);
    }
}
