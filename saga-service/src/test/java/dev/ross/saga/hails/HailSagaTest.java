package dev.ross.saga.hails;

import static dev.ross.contracts.notification.NotificationTemplate.HAIL_ESCALATED;
import static dev.ross.contracts.notification.NotificationTemplate.HAIL_RAISED;
import static dev.ross.contracts.seating.HailEscalation.ALL_STAFF;
import static dev.ross.contracts.seating.HailEscalation.MANAGERS;
import static dev.ross.contracts.seating.HailEscalation.SERVER;
import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;

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
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hail escalates twice, unless it is claimed or over before. */
class HailSagaTest {
    private static final SeatingId SEATING = RestaurantEvents.at("r1").seating("s1");
    private static final HailId HAIL = HailId.of("h1");
    private static final StaffId SAM = StaffId.of("sam");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant FIRST_TIME = NOON.plus(PATIENCE);
    private static final Instant SECOND_TIME = FIRST_TIME.plus(PATIENCE);
    private static final ServerHailed RAISED = hailed(HAIL, SAM);
    private static final HailEscalated TO_STAFF = new HailEscalated(SEATING, HAIL, ALL_STAFF, SECOND_TIME, FIRST_TIME);
    private static final HailEscalated TO_MANAGERS = new HailEscalated(SEATING, HAIL, MANAGERS, null, SECOND_TIME);

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(HailSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void theServersAreToldAndHaveUntilTheEscalation() {
        saga.givenNoPriorActivity()
                .whenPublishingA(RAISED)
                .expectDispatchedCommands(new NotifyOfHail(SEATING, HAIL, HAIL_RAISED, SERVER))
                .expectScheduledDeadlineWithName(PATIENCE, HailSaga.ESCALATE);
    }

    @Test
    void whereNobodyServesAllAreToldAtOnce() {
        saga.givenNoPriorActivity()
                .whenPublishingA(hailed(HAIL))
                .expectDispatchedCommands(new NotifyOfHail(SEATING, HAIL, HAIL_RAISED, ALL_STAFF));
    }

    @Test
    void anUnclaimedHailEscalatesWhenItsTimeHasComeAndNotBefore() {
        raised().whenTimeAdvancesTo(FIRST_TIME.minusMillis(2)).expectNoDispatchedCommands();
        raised().whenTimeAdvancesTo(FIRST_TIME).expectDispatchedCommands(new EscalateHail(SEATING, HAIL, FIRST_TIME));
    }

    @Test
    void itEscalatesASecondTimeAndThenNoMore() throws Exception {
        raised().andThenTimeAdvancesTo(FIRST_TIME)
                .whenPublishingA(TO_STAFF)
                .expectDispatchedCommands(new NotifyOfHail(SEATING, HAIL, HAIL_ESCALATED, ALL_STAFF))
                .expectScheduledDeadlineWithName(PATIENCE, HailSaga.ESCALATE);
        escalated()
                .whenTimeAdvancesTo(SECOND_TIME)
                .expectDispatchedCommands(new EscalateHail(SEATING, HAIL, SECOND_TIME));
        escalated()
                .andThenTimeAdvancesTo(SECOND_TIME)
                .whenPublishingA(TO_MANAGERS)
                .expectDispatchedCommands(new NotifyOfHail(SEATING, HAIL, HAIL_ESCALATED, MANAGERS))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void aClaimedHailNeverEscalates() throws Exception {
        endsWith(new HailClaimed(SEATING, HAIL, SAM, NOON));
    }

    @Test
    void aResolvedHailNeverEscalates() throws Exception {
        endsWith(new HailResolved(SEATING, HAIL, SAM, NOON));
    }

    @Test
    void aWithdrawnHailNeverEscalates() throws Exception {
        endsWith(new HailWithdrawn(SEATING, HAIL, NOON));
    }

    @Test
    void theHailOfAPartyThatLeftNeverEscalates() throws Exception {
        endsWith(new SeatingClosed(SEATING, ActingSide.STAFF, NOON));
    }

    @Test
    void theHailOfAPartyThatWasSeatedByMistakeNeverEscalates() throws Exception {
        endsWith(reinstated(SeatingStatus.ACCEPTED));
    }

    @Test
    void aPartyThatIsSeatedAfterAllStillWaits() {
        raised().andThenAPublished(reinstated(SeatingStatus.SEATED))
                .whenTimeAdvancesTo(FIRST_TIME)
                .expectDispatchedCommands(new EscalateHail(SEATING, HAIL, FIRST_TIME));
    }

    @Test
    void oneHailIsClaimedAndTheOtherStillWaits() {
        raised().andThenAPublished(hailed(HailId.of("h2"), SAM))
                .andThenAPublished(new HailClaimed(SEATING, HailId.of("h2"), SAM, NOON))
                .whenTimeAdvancesTo(FIRST_TIME)
                .expectDispatchedCommands(new EscalateHail(SEATING, HAIL, FIRST_TIME))
                .expectActiveSagas(1);
    }

    /** The events say when: a policy that was changed meanwhile is not asked. */
    @Test
    void itWaitsAsLongAsTheEventsSay() throws Exception {
        var hour = Duration.ofHours(1);
        var later = new HailEscalated(SEATING, HAIL, ALL_STAFF, FIRST_TIME.plus(hour), FIRST_TIME);
        raised().andThenTimeAdvancesTo(FIRST_TIME)
                .andThenAPublished(later)
                .whenTimeElapses(hour)
                .expectDispatchedCommands(new EscalateHail(SEATING, HAIL, FIRST_TIME.plus(hour)));
    }

    @Test
    void anEscalationThatComesFirstMovesTheDeadline() {
        raised().andThenAPublished(TO_STAFF).whenTimeAdvancesTo(FIRST_TIME).expectNoDispatchedCommands();
    }

    @Test
    void theSameHailTwiceIsOneProcess() {
        raised().whenPublishingA(RAISED).expectActiveSagas(1);
        raised().andThenAPublished(RAISED)
                .whenTimeAdvancesTo(FIRST_TIME)
                .expectDispatchedCommands(new EscalateHail(SEATING, HAIL, FIRST_TIME));
    }

    @Test
    void aHailFromBeforeThereWereRoutesIsLeftAlone() {
        saga.givenNoPriorActivity()
                .whenPublishingA(new ServerHailed(SEATING, HAIL, HailKind.BILL, null, null, NOON))
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    private void endsWith(Object event) throws Exception {
        raised().whenPublishingA(event)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
        escalated()
                .whenPublishingA(event)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    private ContinuedGivenState raised() {
        prepare();
        return saga.givenAPublished(RAISED);
    }

    private ContinuedGivenState escalated() throws Exception {
        return raised().andThenTimeAdvancesTo(FIRST_TIME).andThenAPublished(TO_STAFF);
    }

    private static ServerHailed hailed(HailId hail, StaffId... servers) {
        var route = new HailRoute(STAY.serviceDate(), List.of(servers), FIRST_TIME);
        return new ServerHailed(SEATING, hail, HailKind.BILL, null, route, NOON);
    }

    private static SeatingReinstated reinstated(SeatingStatus to) {
        var reason = Personal.of(Subject.visit(SEATING.toString()), "by mistake");
        return new SeatingReinstated(SEATING, null, to, STAY, null, null, reason, NOON);
    }
}
