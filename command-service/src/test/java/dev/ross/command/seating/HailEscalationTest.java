package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.HailEscalation.ALL_STAFF;
import static dev.ross.contracts.seating.HailEscalation.MANAGERS;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hail goes to the servers of the table first, and escalates in two steps as long as nobody claims it. */
class HailEscalationTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final Instant RAISED = at("2026-11-20T19:30");
    private static final Instant FIRST_TIME = RAISED.plus(Duration.ofMinutes(5));
    private static final Instant SECOND_TIME = FIRST_TIME.plus(Duration.ofMinutes(5));
    private static final StaffId SAM = StaffId.of("sam");
    private static final StaffId KIM = StaffId.of("kim");
    private static final HailId HAIL = HailId.of("h1");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aHailGoesToTheServerOfTheTable() {
        seatedParty(joined(SAM), assigned(null, serves(SAM))).when(hail()).expect(hailed(SAM));
    }

    @Test
    void itGoesToTheServerOfTheServiceThatGoesOn() {
        seatedParty(joined(SAM), joined(KIM), assigned(null, serves(SAM)), assigned(LocalTime.of(17, 0), serves(KIM)))
                .when(hail())
                .expect(hailed(KIM));
    }

    @Test
    void aTableOfTwoServersCallsBoth() {
        seatedParty(joined(SAM), joined(KIM), assigned(null, serves(SAM), serves(KIM)))
                .when(hail())
                .expect(hailed(KIM, SAM));
    }

    @Test
    void aTableWhoseServerHasLeftTheTeamCallsAll() {
        seatedParty(joined(SAM), assigned(null, serves(SAM)), new StaffRemoved(restaurant.id, SAM, NOON))
                .when(hail())
                .expect(hailed());
    }

    @Test
    void anUnclaimedHailEscalatesTwiceAndNotBeforeItsTime() {
        seatedParty(joined(SAM), assigned(null, serves(SAM)), hailed(SAM))
                .at(FIRST_TIME.minusMillis(1))
                .when(escalate(null))
                .expectRejection(NOT_YET_DUE)
                .at(FIRST_TIME)
                .when(escalate(FIRST_TIME))
                .expect(new HailEscalated(restaurant.seating("s"), HAIL, ALL_STAFF, SECOND_TIME, FIRST_TIME))
                .when(escalate(FIRST_TIME))
                .expectNothing()
                .at(SECOND_TIME)
                .when(escalate(SECOND_TIME))
                .expect(new HailEscalated(restaurant.seating("s"), HAIL, MANAGERS, null, SECOND_TIME))
                .when(escalate(null))
                .expectNothing();
    }

    @Test
    void aHailThatWentToAllEscalatesToTheManagers() {
        seatedParty(hailed())
                .at(FIRST_TIME)
                .when(escalate(FIRST_TIME))
                .expect(new HailEscalated(restaurant.seating("s"), HAIL, MANAGERS, null, FIRST_TIME));
    }

    /** Staff who are told late have as long as others. */
    @Test
    void afterALateEscalationTheNextIsAsLongAway() {
        var late = FIRST_TIME.plusSeconds(77);
        seatedParty(hailed(SAM))
                .at(late)
                .when(escalate(FIRST_TIME))
                .expect(new HailEscalated(
                        restaurant.seating("s"), HAIL, ALL_STAFF, late.plus(Duration.ofMinutes(5)), late));
    }

    @Test
    void itWaitsAsLongAsThePolicySaidWhenItWasRaised() {
        seatedParty(hailed(SAM), restaurant.policy(new PolicyFixture().escalatingHailsAfterMinutes(1)))
                .at(FIRST_TIME.minusMillis(1))
                .when(escalate(FIRST_TIME))
                .expectRejection(NOT_YET_DUE)
                .at(FIRST_TIME)
                .when(escalate(FIRST_TIME))
                .expect(new HailEscalated(restaurant.seating("s"), HAIL, ALL_STAFF, SECOND_TIME, FIRST_TIME));
    }

    @Test
    void aClaimedHailDoesNotEscalate() {
        doesNotEscalateAfter(new HailClaimed(restaurant.seating("s"), HAIL, KIM, RAISED));
    }

    @Test
    void aResolvedHailDoesNotEscalate() {
        doesNotEscalateAfter(new HailResolved(restaurant.seating("s"), HAIL, KIM, RAISED));
    }

    @Test
    void aWithdrawnHailDoesNotEscalate() {
        doesNotEscalateAfter(new HailWithdrawn(restaurant.seating("s"), HAIL, RAISED));
    }

    @Test
    void theHailOfAPartyThatLeftDoesNotEscalate() {
        doesNotEscalateAfter(new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, RAISED));
    }

    private void doesNotEscalateAfter(Object event) {
        seatedParty(hailed(SAM), event)
                .at(FIRST_TIME)
                .when(escalate(FIRST_TIME))
                .expectNothing();
    }

    @Test
    void anyMemberOfStaffMayClaimItAndOnlyOneDoes() {
        seatedParty(joined(SAM), joined(KIM), assigned(null, serves(SAM)), hailed(SAM))
                .when(new ClaimHail(restaurant.seating("s"), HAIL, KIM))
                .expect(HailClaimed.class)
                .when(new ClaimHail(restaurant.seating("s"), HAIL, SAM))
                .expectRejection(HAIL_ALREADY_CLAIMED);
    }

    @Test
    void aHailThatWasRaisedBeforeThereWereRoutesStaysWithAll() {
        seatedParty(new ServerHailed(restaurant.seating("s"), HAIL, HailKind.BILL, null, null, RAISED))
                .at(SECOND_TIME)
                .when(escalate(null))
                .expectNothing();
    }

    private CommandFixture seatedParty(Object... since) {
        return restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .given(since)
                .at(RAISED);
    }

    private HailServer hail() {
        return new HailServer(restaurant.seating("s"), Requester.companion(), HAIL, HailKind.BILL, null);
    }

    private EscalateHail escalate(@Nullable Instant sentFor) {
        return new EscalateHail(restaurant.seating("s"), HAIL, sentFor);
    }

    private ServerHailed hailed(StaffId... servers) {
        var route = new HailRoute(FRIDAY, List.of(servers), FIRST_TIME);
        return new ServerHailed(restaurant.seating("s"), HAIL, HailKind.BILL, null, route, RAISED);
    }

    private ServersAssigned assigned(@Nullable LocalTime opens, ServerTables... servers) {
        return new ServersAssigned(
                restaurant.day(FRIDAY), opens, Stream.of(servers).toList(), NOON);
    }

    private ServerTables serves(StaffId server) {
        return new ServerTables(server, Set.of(restaurant.two), Set.of());
    }

    private StaffJoined joined(StaffId member) {
        var contact = new StaffContact(member.value(), member + "@example.org");
        return new StaffJoined(
                restaurant.id,
                member,
                RestaurantRole.STAFF,
                Personal.of(Subject.staff(member.value()), contact),
                null,
                NOON);
    }
}
