package dev.ross.query.seating.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Staff see how long the hails of a date took to be answered. */
@QueryServiceTest
class HailAnswersTest {
    private static final StaffId SAM = StaffId.of("sam");
    private static final Instant AT = EventScenes.OPENING;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aHailIsAnsweredWhenItIsClaimedOrResolvedWithoutAClaim() {
        var seating = seating("answers1");
        log.append(
                hailed(seating, "h1", HailKind.BILL),
                new HailClaimed(seating, HailId.of("h1"), SAM, AT.plusSeconds(40)),
                new HailResolved(seating, HailId.of("h1"), SAM, AT.plusSeconds(400)),
                hailed(seating, "h2", HailKind.BILL));
        var position = log.append(new HailResolved(seating, HailId.of("h2"), SAM, AT.plusSeconds(100)));

        var bill = kind("answers1", HailKind.BILL, position);
        assertThat(bill.at("/number").asInt()).isEqualTo(2);
        assertThat(bill.at("/answered").asInt()).isEqualTo(2);
        assertThat(bill.at("/p50Seconds").asInt()).isEqualTo(40);
        assertThat(bill.at("/p90Seconds").asInt()).isEqualTo(100);
        assertThat(kind("answers1", HailKind.WATER, position).at("/number").asInt())
                .isZero();
    }

    @Test
    void whatIsWithdrawnOrEndsWithTheSittingIsNoAnswer() {
        var seating = seating("answers2");
        var position = log.append(
                hailed(seating, "h1", HailKind.BILL),
                new HailWithdrawn(seating, HailId.of("h1"), AT.plusSeconds(5)),
                hailed(seating, "h2", HailKind.BILL),
                hailed(seating, "h3", HailKind.WATER),
                new HailClaimed(seating, HailId.of("h3"), SAM, AT.plusSeconds(5)),
                new SeatingClosed(seating, ActingSide.STAFF, AT.plusSeconds(9)));

        var bill = kind("answers2", HailKind.BILL, position);
        assertThat(bill.at("/number").asInt()).isEqualTo(2);
        assertThat(bill.at("/answered").asInt()).isZero();
        assertThat(bill.at("/withdrawn").asInt()).isEqualTo(1);
        assertThat(bill.at("/unanswered").asInt()).isEqualTo(1);
        assertThat(bill.has("p50Seconds")).isFalse();
        var water = kind("answers2", HailKind.WATER, position);
        assertThat(water.at("/answered").asInt()).isEqualTo(1);
        assertThat(water.at("/unanswered").asInt()).isZero();
    }

    @Test
    void aHailFromBeforeThereWereRoutesIsNotMeasured() {
        var seating = seating("answers3");
        var position = log.append(
                new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, null, AT),
                new HailClaimed(seating, HailId.of("h1"), SAM, AT.plusSeconds(5)));

        assertThat(kind("answers3", HailKind.BILL, position).at("/number").asInt())
                .isZero();
    }

    private SeatingId seating(String restaurant) {
        log.append(EventScenes.at(restaurant).joined("sam", RestaurantRole.STAFF));
        return EventScenes.at(restaurant).seatingId("s1");
    }

    private static ServerHailed hailed(SeatingId seating, String hail, HailKind kind) {
        var route = new HailRoute(LocalDate.parse("2030-06-01"), List.of(SAM), AT.plusSeconds(300));
        return new ServerHailed(seating, HailId.of(hail), kind, null, route, AT);
    }

    private JsonNode kind(String restaurant, HailKind kind, long position) {
        var page = visitor.get(
                "/restaurants/" + restaurant + "/hail-answer-times?date=2030-06-01",
                QueryTokenIssuer.staff("sam", restaurant),
                "Ross-Position",
                String.valueOf(position));
        assertThat(page.status()).isEqualTo(200);
        return page.json().at("/kinds").get(kind.ordinal());
    }
}
