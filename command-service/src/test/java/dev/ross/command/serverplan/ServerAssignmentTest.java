package dev.ross.command.serverplan;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.serverplan.ServerPlanRejection.PLANNED_TOO_FAR_AHEAD;
import static dev.ross.contracts.serverplan.ServerPlanRejection.TOO_MANY_PLANS;
import static dev.ross.contracts.serverplan.ServerPlanRejection.UNKNOWN_AREA;
import static dev.ross.contracts.serverplan.ServerPlanRejection.UNKNOWN_SERVICE;
import static dev.ross.contracts.team.TeamRejection.NOT_ON_THE_TEAM;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Staff say which server has which tables and areas on a date. */
class ServerAssignmentTest {
    private static final StaffId SAM = StaffId.of("sam");
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aServerGetsTablesAndAreas() {
        var sam = new ServerTables(SAM, Set.of(restaurant.two), Set.of("Terrace"));
        withATeam()
                .when(assign(FRIDAY, null, sam))
                .expect(new ServersAssigned(restaurant.day(FRIDAY), null, List.of(sam), NOON))
                .expectId(restaurant.day(FRIDAY).toString())
                .when(assign(FRIDAY, null, sam))
                .expectNothing()
                .when(assign(FRIDAY, FIVE, sam))
                .expect(new ServersAssigned(restaurant.day(FRIDAY), FIVE, List.of(sam), NOON));
    }

    @Test
    void onlyMembersOfTheTeamServe() {
        withATeam()
                .when(assign(FRIDAY, null, new ServerTables(StaffId.of("eve"), Set.of(), Set.of("Terrace"))))
                .expectRejection(NOT_ON_THE_TEAM);
    }

    @Test
    void onlyTablesAndAreasOfTheRestaurantAreServed() {
        withATeam()
                .when(assign(FRIDAY, null, serves(restaurant.table("gone"))))
                .expectRejection(UNKNOWN_TABLE)
                .when(assign(FRIDAY, null, new ServerTables(SAM, Set.of(), Set.of("Garden"))))
                .expectRejection(UNKNOWN_AREA);
    }

    @Test
    void aPartOfTheDateBeginsWithAService() {
        withATeam()
                .when(assign(FRIDAY, LocalTime.of(18, 0), serves(restaurant.two)))
                .expectRejection(UNKNOWN_SERVICE);
    }

    @Test
    void noDateIsPlannedThatIsOverOrFarAhead() {
        withATeam()
                .at(at("2026-11-21T00:59"))
                .when(assign(FRIDAY, null, serves(restaurant.two)))
                .expect(ServersAssigned.class)
                .at(at("2026-11-21T01:00"))
                .when(assign(FRIDAY, null, serves(restaurant.four)))
                .expectRejection(DAY_HAS_PASSED)
                .when(assign(FRIDAY.plusDays(401), null, serves(restaurant.two)))
                .expect(ServersAssigned.class)
                .when(assign(FRIDAY.plusDays(402), null, serves(restaurant.two)))
                .expectRejection(PLANNED_TOO_FAR_AHEAD);
    }

    @Test
    void aDateIsPlannedFiveHundredTimesAtMost() {
        withATeam()
                .given(IntStream.range(0, 500)
                        .mapToObj(number -> new ServersAssigned(
                                restaurant.day(FRIDAY),
                                null,
                                List.of(serves(number % 2 == 0 ? restaurant.two : restaurant.four)),
                                NOON))
                        .toArray())
                .when(assign(FRIDAY, null, serves(restaurant.big)))
                .expectRejection(TOO_MANY_PLANS);
    }

    private CommandFixture withATeam() {
        var outside = new DiningTable("T1", 1, 4, "Terrace", null, Bookable.ONLINE);
        return restaurant.given(
                restaurant.open(),
                new TableAdded(restaurant.id, restaurant.table("t1"), outside, NOON),
                new StaffJoined(
                        restaurant.id,
                        SAM,
                        RestaurantRole.STAFF,
                        Personal.of(Subject.staff("sam"), new StaffContact("Sam", "sam@example.org")),
                        null,
                        NOON));
    }

    private AssignServers assign(LocalDate date, @Nullable LocalTime opens, ServerTables... servers) {
        return new AssignServers(restaurant.day(date), opens, List.of(servers));
    }

    private static ServerTables serves(TableId table) {
        return new ServerTables(SAM, Set.of(table), Set.of());
    }
}
