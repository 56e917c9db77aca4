package dev.ross.contracts.serverplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which servers a hail of a party goes to. */
class ServerPlanTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final TableId INSIDE = new TableId(RESTAURANT, "t1");
    private static final TableId OUTSIDE = new TableId(RESTAURANT, "t2");
    private static final StaffId SAM = StaffId.of("sam");
    private static final StaffId KIM = StaffId.of("kim");
    private static final LocalTime LUNCH = LocalTime.of(11, 30);
    private static final LocalTime DINNER = LocalTime.of(18, 0);
    private static final TableLayout LAYOUT =
            TableLayout.NONE.with(INSIDE, table("1", null)).with(OUTSIDE, table("2", "Terrace"));

    @Test
    void aTableIsServedByWhoIsNamedForIt() {
        var plan = ServerPlan.NONE.with(null, List.of(serves(SAM, INSIDE), serves(KIM, OUTSIDE)));
        assertThat(servers(plan, "2026-11-20T19:00", INSIDE)).containsExactly(SAM);
        assertThat(servers(plan, "2026-11-20T19:00", INSIDE, OUTSIDE)).containsExactly(KIM, SAM);
    }

    @Test
    void anAreaIsServedButForTheTablesThatOthersAreNamedFor() {
        var terrace = new ServerTables(SAM, Set.of(), Set.of("Terrace"));
        assertThat(servers(ServerPlan.NONE.with(null, List.of(terrace)), "2026-11-20T19:00", OUTSIDE))
                .containsExactly(SAM);
        assertThat(servers(ServerPlan.NONE.with(null, List.of(terrace)), "2026-11-20T19:00", INSIDE))
                .isEmpty();
        var helped = ServerPlan.NONE.with(null, List.of(terrace, serves(KIM, OUTSIDE)));
        assertThat(servers(helped, "2026-11-20T19:00", OUTSIDE)).containsExactly(KIM);
    }

    @Test
    void aPartOfThePlanAppliesFromItsServiceOnUntilTheNext() {
        var plan = ServerPlan.NONE.with(DINNER, List.of(serves(KIM, INSIDE))).with(LUNCH, List.of(serves(SAM, INSIDE)));
        assertThat(servers(plan, "2026-11-20T11:29", INSIDE)).isEmpty();
        assertThat(servers(plan, "2026-11-20T11:30", INSIDE)).containsExactly(SAM);
        assertThat(servers(plan, "2026-11-20T17:59", INSIDE)).containsExactly(SAM);
        assertThat(servers(plan, "2026-11-20T18:00", INSIDE)).containsExactly(KIM);
        assertThat(servers(plan, "2026-11-21T00:30", INSIDE)).containsExactly(KIM);
    }

    @Test
    void inAPartWithoutServersNobodyHasTablesAndAPlanOfTheDateReplacesAllParts() {
        var plan = ServerPlan.NONE.with(null, List.of(serves(SAM, INSIDE))).with(DINNER, List.of(serves(KIM, INSIDE)));
        var unserved = plan.with(DINNER, List.of());
        assertThat(servers(unserved, "2026-11-20T17:59", INSIDE)).containsExactly(SAM);
        assertThat(servers(unserved, "2026-11-20T18:00", INSIDE)).isEmpty();
        assertThat(servers(plan.with(null, List.of(serves(SAM, INSIDE))), "2026-11-20T19:00", INSIDE))
                .containsExactly(SAM);
        assertThat(plan.with(null, List.of())).isEqualTo(ServerPlan.NONE);
    }

    @Test
    void aServerWhoLeftTheTeamHasNoTables() {
        var terrace = new ServerTables(SAM, Set.of(), Set.of("Terrace"));
        var plan = ServerPlan.NONE.with(null, List.of(serves(KIM, OUTSIDE, INSIDE), terrace));
        assertThat(servers(plan, "2026-11-20T19:00", one -> !one.equals(KIM), OUTSIDE))
                .containsExactly(SAM);
        assertThat(servers(plan, "2026-11-20T19:00", one -> !one.equals(KIM), INSIDE))
                .isEmpty();
    }

    @Test
    void atMostFiveServersAreCalledFirst() {
        var all = IntStream.range(0, 8)
                .mapToObj(number -> serves(StaffId.of("s" + number), INSIDE))
                .toList();
        assertThat(servers(ServerPlan.NONE.with(null, all), "2026-11-20T19:00", INSIDE))
                .hasSize(ServerPlan.MOST_SERVERS);
    }

    @Test
    void aPlanNamesTwoHundredTablesAtMost() {
        var many = IntStream.range(0, 101)
                .mapToObj(number -> new TableId(RESTAURANT, "t" + number))
                .collect(Collectors.toSet());
        var servers = List.of(new ServerTables(SAM, many, Set.of()), new ServerTables(KIM, many, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssignServers(new ServiceDayId(RESTAURANT, FRIDAY), null, servers));
    }

    private static List<StaffId> servers(ServerPlan plan, String now, TableId... tables) {
        return servers(plan, now, one -> true, tables);
    }

    private static List<StaffId> servers(ServerPlan plan, String now, Predicate<StaffId> present, TableId... tables) {
        return plan.serversOf(Set.of(tables), LAYOUT, FRIDAY, LocalDateTime.parse(now), present);
    }

    private static ServerTables serves(StaffId server, TableId... tables) {
        return new ServerTables(server, Set.of(tables), Set.of());
    }

    private static DiningTable table(String label, @Nullable String area) {
        return new DiningTable(label, 1, 4, area, null, Bookable.ONLINE);
    }
}
