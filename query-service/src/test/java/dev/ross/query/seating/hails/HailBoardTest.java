package dev.ross.query.seating.hails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class HailBoardTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aHailIsSeenWithItsTableUntilItIsResolved() {
        var restaurant = RestaurantId.of("r1");
        var seating = new SeatingId(restaurant, "s1");
        var table = new TableId(restaurant, "t1");
        var server = StaffId.of("sam");
        log.append(new StaffJoined(
                restaurant,
                server,
                RestaurantRole.STAFF,
                Personal.of(Subject.staff("sam"), new StaffContact("Sam", "sam@example.org")),
                null,
                NOON));
        log.append(new GuestsSeated(seating, Set.of(table), NOON));
        var token = QueryTokenIssuer.staff("sam", "r1");
        try (var stream = visitor.watch("/restaurants/r1/hails", token)) {
            var first = stream.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.json().at("/items").isEmpty()).isTrue();

            var position = log.append(new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, null, NOON));
            var second = stream.next();
            assertThat(second.name()).isEqualTo("changed");
            assertThat(second.json().at("/tables/0").asString()).isEqualTo("r1.t1");

            var page = visitor.get("/restaurants/r1/hails", token, "Ross-Position", String.valueOf(position));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.json().at("/items/0")).isEqualTo(second.json());

            log.append(new HailClaimed(seating, HailId.of("h1"), server, NOON));
            assertThat(stream.next().json().at("/status").asString()).isEqualTo("CLAIMED");
        }
    }

    @Test
    void aHailSaysWhoseItIsAndWhomItHasReached() {
        var restaurant = RestaurantId.of("r2");
        var seating = new SeatingId(restaurant, "s1");
        log.append(joined(restaurant, "sam"), joined(restaurant, "kim"));
        log.append(new GuestsSeated(seating, Set.of(new TableId(restaurant, "t1")), NOON));
        var route = new HailRoute(LocalDate.parse("2026-12-01"), List.of(StaffId.of("sam")), NOON.plusSeconds(300));
        var sam = QueryTokenIssuer.staff("sam", "r2");
        try (var stream = visitor.watch("/restaurants/r2/hails", sam)) {
            stream.next();
            log.append(new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, route, NOON));
            var raised = stream.next().json();
            assertThat(raised.at("/servers/0").asString()).isEqualTo("sam");
            assertThat(raised.at("/escalation").asString()).isEqualTo("SERVER");
            assertThat(raised.at("/escalatesAt").asString()).isEqualTo("2026-12-01T12:05:00Z");

            log.append(new HailEscalated(
                    seating, HailId.of("h1"), HailEscalation.ALL_STAFF, NOON.plusSeconds(600), NOON.plusSeconds(300)));
            var escalated = stream.next().json();
            assertThat(escalated.at("/escalation").asString()).isEqualTo("ALL_STAFF");
            assertThat(escalated.at("/escalatesAt").asString()).isEqualTo("2026-12-01T12:10:00Z");

            log.append(new HailClaimed(seating, HailId.of("h1"), StaffId.of("kim"), NOON.plusSeconds(301)));
            assertThat(stream.next().json().has("escalatesAt")).isFalse();
        }
    }

    @Test
    void staffMaySeeOnlyTheHailsOfTheirTablesAndThoseTheyClaimed() {
        var restaurant = RestaurantId.of("r3");
        var seating = new SeatingId(restaurant, "s1");
        var date = LocalDate.parse("2026-12-01");
        log.append(joined(restaurant, "sam"), joined(restaurant, "kim"));
        log.append(new GuestsSeated(seating, Set.of(new TableId(restaurant, "t1")), NOON));
        var ofSam = new HailRoute(date, List.of(StaffId.of("sam")), NOON.plusSeconds(300));
        var ofAll = new HailRoute(date, List.of(), NOON.plusSeconds(300));
        var position = log.append(
                new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, ofSam, NOON),
                new ServerHailed(seating, HailId.of("h2"), HailKind.WATER, null, ofAll, NOON),
                new HailClaimed(seating, HailId.of("h2"), StaffId.of("kim"), NOON));

        assertThat(hails("sam", position)).containsExactly("h1");
        assertThat(hails("kim", position)).containsExactly("h2");
    }

    private List<String> hails(String staff, long position) {
        var page = visitor.get(
                "/restaurants/r3/hails?mine=true",
                QueryTokenIssuer.staff(staff, "r3"),
                "Ross-Position",
                String.valueOf(position));
        return page.json().at("/items").findValuesAsString("id");
    }

    private static StaffJoined joined(RestaurantId restaurant, String staff) {
        return new StaffJoined(
                restaurant,
                StaffId.of(staff),
                RestaurantRole.STAFF,
                Personal.of(Subject.staff(staff), new StaffContact(staff, staff + "@example.org")),
                null,
                NOON);
    }
}
