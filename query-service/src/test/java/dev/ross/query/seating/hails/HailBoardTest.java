package dev.ross.query.seating.hails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
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
}
