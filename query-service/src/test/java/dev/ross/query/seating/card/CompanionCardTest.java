package dev.ross.query.seating.card;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.TableCodes;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The card as a companion sees it, and for how long. */
@QueryServiceTest
class CompanionCardTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");
    private static final Instant SAT_DOWN = Instant.parse("2030-06-01T17:32:01.123456Z");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void staffSeeTheCodeWhileThePartySitsAndTheGuestDoesNot() {
        var seating = seated("companion1");
        log.append(EventScenes.at("companion1").joined("ann", STAFF));
        var staff = QueryTokenIssuer.staff("ann", "companion1");
        var code = new TableCodes(new byte[32]).codeOf(new SeatedPeriod(seating, SAT_DOWN));

        assertThat(get(seating, staff).json().at("/tableCode").asString()).isEqualTo(code);
        assertThat(get(seating, QueryTokenIssuer.guest("gus")).json().has("tableCode"))
                .isFalse();
        log.append(new SeatingClosed(seating, ActingSide.STAFF, SAT_DOWN.plusSeconds(60)));
        assertThat(get(seating, staff).json().has("tableCode")).isFalse();
    }

    @Test
    void aCompanionSeesTheTableAndItsHailsAndNotWhoTheGuestIsOrWhatTheySaid() {
        var seating = seated("companion2");
        var note = Personal.of(Subject.guestAt("gus", "companion2"), "a cake, secretly");
        log.append(new ServerHailed(seating, HailId.of("h1"), HailKind.HELP, note, null, SAT_DOWN));

        var answer = get(seating, QueryTokenIssuer.companion(seating, SAT_DOWN));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/status").asString()).isEqualTo("SEATED");
        assertThat(answer.json().at("/hails/0/kind").asString()).isEqualTo("HELP");
        assertThat(answer.json().at("/hails/0/actions/0").asString()).isEqualTo("withdraw");
        assertThat(answer.json().at("/actions/0").asString()).isEqualTo("hail");
        assertThat(answer.response().body()).doesNotContain("Gustav", "cake", "window", "gus@");
    }

    @Test
    void aCompanionSeesTheOrderAndOpensOneWhereGuestsMay() {
        var seating = seated("companion7");
        var restaurant = EventScenes.at("companion7");
        var orders = restaurant.orders("s1");
        var token = QueryTokenIssuer.companion(seating, SAT_DOWN);
        assertThat(get(seating, token).json().at("/actions").size()).isEqualTo(1);

        log.append(restaurant.guestsMayOrder());
        assertThat(get(seating, token).json().at("/actions/1").asString()).isEqualTo("open-order");

        log.append(orders.attached("o1"), orders.reached("o1", OrderStage.SERVED));
        var card = get(seating, token).json();
        assertThat(card.at("/orderId").asString()).isEqualTo("companion7.o1");
        assertThat(card.at("/orderStage").asString()).isEqualTo("SERVED");
        assertThat(card.at("/actions").size()).isEqualTo(1);
    }

    @Test
    void aCompanionSeesNothingElse() {
        var seating = seated("companion3");
        var token = QueryTokenIssuer.companion(seating, SAT_DOWN);

        for (var path : new String[] {
            "/me",
            "/me/seatings",
            "/seatings/companion3.s2",
            "/seatings/" + seating + "/visits",
            "/restaurants/companion3/hails",
            "/restaurants/companion3/floor-plan"
        }) assertThat(visitor.get(path, token).status()).as(path).isEqualTo(403);
    }

    @Test
    void whenThePartyLeavesItsCompanionsAreStrangersWithinASecondOpenStreamsIncluded() {
        var seating = seated("companion4");
        var token = QueryTokenIssuer.companion(seating, SAT_DOWN);
        try (var stream =
                visitor.watch("/seatings/" + seating, token, "Ross-Position", String.valueOf(log.position()))) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            var leaving = System.nanoTime();

            log.append(new SeatingClosed(seating, ActingSide.STAFF, SAT_DOWN.plusSeconds(60)));

            assertThat(visitor.get("/seatings/" + seating, token).status()).isEqualTo(401);
            for (var event = stream.next(); !event.over(); event = stream.next())
                assertThat(event.name()).isEqualTo("removed");
            assertThat(Duration.ofNanos(System.nanoTime() - leaving)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aPartyThatGoesOnAfterAllIsJoinedAnew() {
        var seating = seated("companion5");
        var back = SAT_DOWN.plusSeconds(120);
        log.append(new SeatingClosed(seating, ActingSide.STAFF, SAT_DOWN.plusSeconds(60)));
        var reason = Personal.of(Subject.guestAt("gus", "companion5"), "they stayed");
        log.append(new SeatingReinstated(seating, null, SeatingStatus.SEATED, null, null, null, reason, back));

        assertThat(get(seating, QueryTokenIssuer.companion(seating, SAT_DOWN)).status())
                .isEqualTo(401);
        assertThat(get(seating, QueryTokenIssuer.companion(seating, back)).status())
                .isEqualTo(200);
    }

    @Test
    void aPartyThatSatDownBeforeASnapshotWasMadeSitsStill() {
        var seating = seated("companion6");
        log.keepSnapshot("seating:" + seating);

        assertThat(get(seating, QueryTokenIssuer.companion(seating, SAT_DOWN)).status())
                .isEqualTo(200);
    }

    private SeatingId seated(String name) {
        var restaurant = EventScenes.at(name);
        var seating = restaurant.seatingId("s1");
        log.append(
                restaurant.registered(),
                restaurant.asked("s1", "gus", EVENING),
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), SAT_DOWN));
        return seating;
    }

    private HttpVisitor.Answer get(SeatingId seating, String token) {
        return visitor.get("/seatings/" + seating, token, "Ross-Position", String.valueOf(log.position()));
    }
}
