package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_OPEN;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_CLOSED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_TOO_SOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_HAIL;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.team.StaffId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HailTest {
    private static final HailId BILL = HailId.of("bill");
    private static final StaffId ANNA = StaffId.of("anna");
    private static final StaffId BO = StaffId.of("bo");

    private final Some some = new Some();
    private final SeatingId visit = some.seating("s1");
    private final House house = new House();

    private House accepted() {
        return house.given(some.open())
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .when(new AcceptSeating(visit, Set.of()))
                .later(Duration.ofHours(30));
    }

    private House seated() {
        return accepted().when(new SeatGuests(visit, Set.of()));
    }

    private HailServer hail(HailId id, HailKind kind) {
        return new HailServer(visit, some.guest, id, kind, null);
    }

    @Test
    void onlyASeatedPartyHails() {
        accepted().when(hail(BILL, HailKind.BILL)).expectRejection(NOT_SEATED);
    }

    @Test
    void aStrangerDoesNotHailForThem() {
        seated().when(new HailServer(visit, CustomerId.of("stranger"), BILL, HailKind.BILL, null))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void aSecondHailOfTheSameKindIsRefusedWhileTheFirstIsOpen() {
        seated().when(hail(BILL, HailKind.BILL))
                .expectKinds(ServerHailed.class)
                .when(hail(HailId.of("again"), HailKind.BILL))
                .expectRejection(HAIL_ALREADY_OPEN)
                .when(hail(HailId.of("water"), HailKind.WATER))
                .expectKinds(ServerHailed.class);
    }

    @Test
    void oneServerClaimsItAndTheOtherIsTold() {
        seated().when(hail(BILL, HailKind.BILL))
                .when(new ClaimHail(visit, BILL, ANNA))
                .expectKinds(HailClaimed.class)
                .when(new ClaimHail(visit, BILL, ANNA))
                .expectNothing()
                .when(new ClaimHail(visit, BILL, BO))
                .expectRejection(HAIL_ALREADY_CLAIMED);
    }

    @Test
    void whatIsResolvedIsOverAndIsNotAskedForAgainAtOnce() {
        seated().when(hail(BILL, HailKind.BILL))
                .when(new ResolveHail(visit, BILL, ANNA))
                .expectKinds(HailResolved.class)
                .when(new ResolveHail(visit, BILL, ANNA))
                .expectNothing()
                .when(new ClaimHail(visit, BILL, BO))
                .expectRejection(HAIL_CLOSED)
                .when(hail(HailId.of("again"), HailKind.BILL))
                .expectRejection(HAIL_TOO_SOON)
                .later(Duration.ofSeconds(61))
                .when(hail(HailId.of("again"), HailKind.BILL))
                .expectKinds(ServerHailed.class);
    }

    @Test
    void theGuestWithdrawsIt() {
        seated().when(hail(BILL, HailKind.BILL))
                .when(new WithdrawHail(visit, some.guest, BILL))
                .expectKinds(HailWithdrawn.class)
                .when(new WithdrawHail(visit, some.guest, BILL))
                .expectNothing();
    }

    @Test
    void aHailThatIsNotThereIsRefused() {
        seated().when(new ClaimHail(visit, BILL, ANNA)).expectRejection(UNKNOWN_HAIL);
    }

    @Test
    void closingEndsWhatIsOpen() {
        seated().when(hail(BILL, HailKind.BILL))
                .when(new CloseSeating(visit))
                .when(new ClaimHail(visit, BILL, ANNA))
                .expectRejection(HAIL_CLOSED);
    }
}
