package dev.ross.query.serverplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class ServerPlanPageTest {
    private static final LocalDate DATE = LocalDate.parse("2030-06-01");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void staffSeeWhoServesWhichTablesFromWhenOn() {
        var restaurant = EventScenes.at("plan1");
        var day = new ServiceDayId(restaurant.id(), DATE);
        var sam = new ServerTables(StaffId.of("sam"), Set.of(restaurant.tableId("t1")), Set.of("Terrace"));
        log.append(restaurant.joined("sam", RestaurantRole.STAFF));
        var address = "/restaurants/plan1/service-days/2030-06-01/server-assignments";
        try (var stream = visitor.watch(address, QueryTokenIssuer.staff("sam", "plan1"))) {
            assertThat(stream.next().json().at("/parts").isEmpty()).isTrue();

            log.append(new ServersAssigned(day, null, List.of(sam), EventScenes.OPENING));
            var whole = stream.next().json();
            assertThat(whole.at("/date").asString()).isEqualTo("2030-06-01");
            assertThat(whole.at("/parts/0").has("opens")).isFalse();
            assertThat(whole.at("/parts/0/servers/0/server").asString()).isEqualTo("sam");
            assertThat(whole.at("/parts/0/servers/0/tables/0").asString()).isEqualTo("plan1.t1");
            assertThat(whole.at("/parts/0/servers/0/areas/0").asString()).isEqualTo("Terrace");

            log.append(new ServersAssigned(day, LocalTime.of(18, 0), List.of(sam), EventScenes.OPENING));
            assertThat(stream.next().json().at("/parts/1/opens").asString()).isEqualTo("18:00");
        }
    }
}
