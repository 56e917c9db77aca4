package dev.ross.command.seating;

import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.seating.HailKind.BILL;
import static dev.ross.contracts.seating.HailKind.WATER;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_OPEN;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_CLOSED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_TOO_SOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_HAIL;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.team.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sitting party calls; one server answers. */
class HailingTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final Instant HALF_PAST = at("2026-11-20T19:30");
    private static final StaffId SAM = StaffId.of("sam");
    private static final StaffId KIM = StaffId.of("kim");
    private static final HailId FIRST = HailId.of("h1");
    private static final HailId SECOND = HailId.of("h2");

    private final Evening evening = new Evening();

    @Test
    void aSittingGuestHails() {
        var note = Personal.of(Subject.visit(evening.seating("s").toString()), "Two cards");
        sitting()
                .when(new HailServer(evening.seating("s"), evening.guest("s"), FIRST, BILL, note))
                .expect(new ServerHailed(evening.seating("s"), FIRST, BILL, evening.words("s", "Two cards"), HALF_PAST))
                .expectId("h1");
    }

    @Test
    void aCompanionHailsAndTheWordsAreTheGuestsAllTheSame() {
        var note = Personal.of(Subject.visit(evening.seating("s").toString()), "Two cards");
        sitting()
                .when(new HailServer(evening.seating("s"), null, FIRST, BILL, note))
                .expect(new ServerHailed(evening.seating("s"), FIRST, BILL, evening.words("s", "Two cards"), HALF_PAST))
                .when(new WithdrawHail(evening.seating("s"), null, FIRST))
                .expect(new HailWithdrawn(evening.seating("s"), FIRST, HALF_PAST));
    }

    @Test
    void onlyWhoSitsHails() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(hail(FIRST, BILL))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void nobodyHailsFromAStrangersTable() {
        sitting()
                .when(new HailServer(evening.seating("s"), evening.guest("eve"), FIRST, BILL, null))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void nobodyHailsWhereNobodySits() {
        evening.given(evening.open()).when(hail(FIRST, BILL)).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void aSecondHailOfTheSameKindIsRefusedWhileTheFirstIsOpen() {
        sitting(hailed(FIRST, BILL)).when(hail(SECOND, BILL)).expectRejection(HAIL_ALREADY_OPEN);
    }

    @Test
    void hailsOfTwoKindsStandBesideEachOther() {
        sitting(hailed(FIRST, BILL)).when(hail(SECOND, WATER)).expect(ServerHailed.class);
    }

    @Test
    void theSameHailAgainIsTheSameHail() {
        sitting(hailed(FIRST, BILL), resolved(FIRST))
                .when(hail(FIRST, BILL))
                .expectNothing()
                .expectId("h1");
    }

    @Test
    void whoWasJustAnsweredWaitsAMoment() {
        sitting(hailed(FIRST, BILL), resolved(FIRST))
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
        sitting(hailed(FIRST, BILL))
                .when(new ClaimHail(evening.seating("s"), FIRST, SAM))
                .expect(new HailClaimed(evening.seating("s"), FIRST, SAM, HALF_PAST))
                .when(new ClaimHail(evening.seating("s"), FIRST, SAM))
                .expectNothing()
                .when(new ClaimHail(evening.seating("s"), FIRST, KIM))
                .expectRejection(HAIL_ALREADY_CLAIMED)
                .expectMore("claimedBy", "sam");
    }

    @Test
    void whatIsResolvedIsNotClaimed() {
        sitting(hailed(FIRST, BILL), resolved(FIRST))
                .when(new ClaimHail(evening.seating("s"), FIRST, KIM))
                .expectRejection(HAIL_CLOSED);
    }

    @Test
    void anyServerResolvesAHailOnce() {
        sitting(hailed(FIRST, BILL))
                .when(new ResolveHail(evening.seating("s"), FIRST, KIM))
                .expect(new HailResolved(evening.seating("s"), FIRST, KIM, HALF_PAST))
                .when(new ResolveHail(evening.seating("s"), FIRST, SAM))
                .expectNothing();
    }

    @Test
    void aGuestTakesAHailBackOnce() {
        sitting(hailed(FIRST, BILL))
                .when(new WithdrawHail(evening.seating("s"), evening.guest("s"), FIRST))
                .expect(new HailWithdrawn(evening.seating("s"), FIRST, HALF_PAST))
                .when(new WithdrawHail(evening.seating("s"), evening.guest("s"), FIRST))
                .expectNothing();
    }

    @Test
    void nobodyTakesAStrangersHailBack() {
        sitting(hailed(FIRST, BILL))
                .when(new WithdrawHail(evening.seating("s"), evening.guest("eve"), FIRST))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void aHailThatWasNeverRaisedIsUnknown() {
        sitting()
                .when(new ClaimHail(evening.seating("s"), FIRST, SAM))
                .expectRejection(UNKNOWN_HAIL)
                .when(new ResolveHail(evening.seating("s"), FIRST, SAM))
                .expectRejection(UNKNOWN_HAIL)
                .when(new WithdrawHail(evening.seating("s"), evening.guest("s"), FIRST))
                .expectRejection(UNKNOWN_HAIL);
    }

    @Test
    void hailsEndWhenThePartyLeaves() {
        sitting(hailed(FIRST, BILL), new SeatingClosed(evening.seating("s"), Side.STAFF, HALF_PAST))
                .when(new ClaimHail(evening.seating("s"), FIRST, SAM))
                .expectRejection(HAIL_CLOSED);
    }

    @Test
    void hailsEndWhenThePartyWasSeatedByMistake() {
        sitting(hailed(FIRST, BILL))
                .when(new Reinstate(evening.seating("s"), evening.words("s", "the wrong party"), true))
                .when(new SeatGuests(evening.seating("s"), Set.of()))
                .later(Duration.ofMinutes(5))
                .when(hail(new HailId("h9"), BILL))
                .expect(ServerHailed.class);
    }

    private House sitting(Object... since) {
        return evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two))
                .given(since)
                .at(HALF_PAST);
    }

    private HailServer hail(HailId hail, HailKind kind) {
        return new HailServer(evening.seating("s"), evening.guest("s"), hail, kind, null);
    }

    private ServerHailed hailed(HailId hail, HailKind kind) {
        return new ServerHailed(evening.seating("s"), hail, kind, null, HALF_PAST);
    }

    private HailResolved resolved(HailId hail) {
        return new HailResolved(evening.seating("s"), hail, SAM, HALF_PAST);
    }
}
