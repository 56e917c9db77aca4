package dev.ross.query.till.day;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.TillScenes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Staff see which cash was put into the drawer and taken out of it. */
@QueryServiceTest
class CashMovementScreenTest {
    private static final LocalDate DAY = LocalDate.parse("2030-06-01");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void theMovementsOfADayAreListedTheLastOneFirst() {
        var till = open("moves1");
        log.append(till.moved(DAY, 10_000), till.moved(DAY, -2_500), till.moved(DAY.plusDays(1), 700));

        var day = get("moves1", "day=2030-06-01").at("/items");
        assertThat(day.size()).isEqualTo(2);
        assertThat(day.at("/0/in").asLong()).isEqualTo(-2_500);
        var first = day.at("/1");
        assertThat(first.at("/in").asLong()).isEqualTo(10_000);
        assertThat(first.at("/currency").asString()).isEqualTo("SEK");
        assertThat(first.at("/reason").asString()).isEqualTo("Change fetched");
        assertThat(first.at("/by").asString()).isEqualTo("ann");
        assertThat(first.at("/byName").asString()).isEqualTo("ann");
        assertThat(first.at("/at").asString()).isEqualTo(TillScenes.AT.toString());
        assertThat(get("moves1", "day=2030-06-02").at("/items/0/in").asLong()).isEqualTo(700);
        assertThat(get("moves1", "day=2030-06-03").at("/items").isEmpty()).isTrue();
    }

    @Test
    void theMovementsOfADayAreOnPages() {
        var till = open("moves2");
        for (var amount = 1; amount <= 3; amount++) log.append(till.moved(DAY, amount));

        var page = get("moves2", "day=2030-06-01&limit=2");
        assertThat(page.at("/items/1/in").asLong()).isEqualTo(2);
        var next =
                get("moves2", "day=2030-06-01&limit=2&after=" + page.at("/next").asString());
        assertThat(next.at("/items").size()).isEqualTo(1);
        assertThat(next.at("/items/0/in").asLong()).isEqualTo(1);
        assertThat(next.has("next")).isFalse();
    }

    /** Also of a day that is closed meanwhile; what is on the list stays there. */
    @Test
    void theListIsWatched() {
        var till = open("moves3");
        var moved = till.moved(DAY, 10_000);
        log.append(moved);
        get("moves3", "day=2030-06-01");
        try (var stream = visitor.watch(
                "/restaurants/moves3/till/cash-movements?day=2030-06-01", QueryTokenIssuer.staff("ann", "moves3"))) {
            assertThat(stream.next().json().at("/items").size()).isEqualTo(1);
            log.append(till.closed(1, TillScenes.totals(DAY, moved)), till.moved(DAY, -500));
            assertThat(stream.next().json().at("/in").asLong()).isEqualTo(-500);
        }
    }

    private TillScenes open(String restaurant) {
        var scenes = EventScenes.at(restaurant);
        log.append(scenes.registered(), scenes.joined("ann", STAFF));
        return TillScenes.at(restaurant);
    }

    private JsonNode get(String restaurant, String parameters) {
        return visitor.get(
                        "/restaurants/" + restaurant + "/till/cash-movements?" + parameters,
                        QueryTokenIssuer.staff("ann", restaurant),
                        "Ross-Position",
                        String.valueOf(log.position()))
                .json();
    }
}
