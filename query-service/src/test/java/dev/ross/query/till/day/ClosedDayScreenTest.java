package dev.ross.query.till.day;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.HttpVisitor.Answer;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.TillScenes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers read what was entered on the days that are closed. */
@QueryServiceTest
class ClosedDayScreenTest {
    private static final LocalDate DAY = LocalDate.parse("2030-06-01");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aDayIsReportedOnceItIsClosed() {
        var till = open("days1");
        var order = new OrderId(till.restaurant(), "o1");
        var entered = till.entered(DAY, order, 20_000);
        log.append(entered);
        assertThat(get("days1", "/days/2030-06-01").status()).isEqualTo(404);

        log.append(till.closed(1, TillScenes.totals(DAY, entered)), till.movedTo("Elsewhere"));

        var day = get("days1", "/days/2030-06-01").json();
        assertThat(day.at("/id").asString()).isEqualTo("days1.2030-06-01");
        assertThat(day.at("/number").asInt()).isEqualTo(1);
        assertThat(day.at("/currency").asString()).isEqualTo("SEK");
        assertThat(day.at("/day").asString()).isEqualTo("2030-06-01");
        assertThat(day.at("/methods/0/amount").asLong()).isEqualTo(20_000);
        assertThat(day.at("/cash/opening").asLong()).isEqualTo(200_000);
        assertThat(day.at("/received").asLong()).isEqualTo(20_000);
        assertThat(day.at("/paidWithoutReceipt").asLong()).isEqualTo(20_000);
        assertThat(day.at("/cash/received").asLong()).isEqualTo(20_000);
        assertThat(day.at("/cash/laterDays").asLong()).isZero();
        assertThat(day.at("/cash/expected").asLong()).isEqualTo(220_000);
        assertThat(day.at("/cash/difference").asLong()).isEqualTo(-1_000);
        assertThat(day.at("/cash/reason").asString()).isEqualTo("Wrong change");
        assertThat(day.at("/by").asString()).isEqualTo("mia");
        assertThat(day.at("/restaurant/name").asString()).isEqualTo("The days1");
        var text = as("mia", "days1", "/days/2030-06-01", "text/plain");
        assertThat(text.response().body()).contains("Z REPORT 1\n", "The days1");
        assertThat(as("mia", "days1", "/days/2030-06-01", "application/pdf")
                        .response()
                        .body())
                .startsWith("%PDF-");
    }

    /** Also of those who have left the team; an erased name is absent, and paper has the id instead. */
    @Test
    void staffAreNamed() {
        var till = open("days5");
        var scenes = EventScenes.at("days5");
        var order = new OrderId(till.restaurant(), "o1");
        var entered = till.entered(DAY, order, 20_000);
        var mia = new StaffContact("Mia Lind", "mia@example.org");
        log.append(
                scenes.joined("eva", MANAGER),
                scenes.joined("mia", MANAGER, Personal.of(Subject.staff("mia"), mia)),
                scenes.joined("ann", MANAGER, Personal.erasedOf(Subject.staff("ann"))),
                till.closed(1, TillScenes.totals(DAY, entered, till.refundEntered(DAY, order, 5_000))),
                scenes.removed("mia"));

        var day = as("eva", "days5", "/days/2030-06-01", "application/json").json();
        assertThat(day.at("/byName").asString()).isEqualTo("Mia Lind");
        assertThat(day.at("/servers/0/server").asString()).isEqualTo("ann");
        assertThat(day.at("/servers/0").has("name")).isFalse();
        assertThat(day.at("/servers/1/name").asString()).isEqualTo("Mia Lind");
        var list =
                as("eva", "days5", "/days?from=2030-06-01", "application/json").json();
        assertThat(list.at("/items/0/byName").asString()).isEqualTo("Mia Lind");
        assertThat(as("eva", "days5", "/days/2030-06-01", "text/plain")
                        .response()
                        .body())
                .containsPattern("Closed by +Mia Lind\n")
                .contains("Server ann\n", "Server Mia Lind\n");
    }

    @Test
    void aDayThatNobodyClosedWasNotCounted() {
        var till = open("days2");
        var leftOpen = new OpenService(
                List.of(new OrderId(till.restaurant(), "o1")), List.of(new SeatingId(till.restaurant(), "s1")));
        log.append(till.closed(1, TillScenes.totals(DAY, till.moved(DAY, 1_000)), null, leftOpen));

        var day = get("days2", "/days/2030-06-01").json();
        assertThat(day.has("cash")).isFalse();
        assertThat(day.has("by")).isFalse();
        assertThat(day.at("/leftOpen/orders/0").asString()).isEqualTo("days2.o1");
        assertThat(day.at("/leftOpen/seatings/0").asString()).isEqualTo("days2.s1");
    }

    @Test
    void daysAreListedByTheirDates() {
        var till = open("days3");
        var today = LocalDate.now(EventScenes.ZONE);
        for (var day = 0; day < 5; day++) {
            var date = today.minusDays(5 - day);
            log.append(till.closed(day + 1, TillScenes.totals(date, till.moved(date, 1_000))));
        }
        var old = today.minusDays(200);
        log.append(till.closed(6, TillScenes.totals(old, till.moved(old, 1_000))));

        var all = get("days3", "/days").json();
        assertThat(all.at("/items").size()).isEqualTo(5);
        assertThat(all.at("/items/0/number").asInt()).isEqualTo(1);
        assertThat(all.at("/items/0/difference").asLong()).isEqualTo(-1_000);

        var range = "/days?from=%s&to=%s".formatted(today.minusDays(4), today.minusDays(2));
        var first = get("days3", range + "&limit=2").json();
        assertThat(first.at("/items/1/number").asInt()).isEqualTo(3);
        var second = get("days3", range + "&limit=2&after=" + first.at("/next").asString())
                .json();
        assertThat(second.at("/items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
        assertThat(get("days3", "/days?to=" + old).json().at("/items/0/number").asInt())
                .isEqualTo(6);
        assertThat(get("days3", "/days?from=" + old).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void theListIsWatched() {
        var till = open("days4");
        try (var stream = visitor.watch(
                "/restaurants/days4/till/days?from=2030-06-01", QueryTokenIssuer.manager("mia", "days4"))) {
            assertThat(stream.next().json().at("/items").isEmpty()).isTrue();
            log.append(till.closed(1, TillScenes.totals(DAY, till.moved(DAY, 1_000))));
            assertThat(stream.next().json().at("/id").asString()).isEqualTo("days4.2030-06-01");
        }
    }

    private TillScenes open(String restaurant) {
        var scenes = EventScenes.at(restaurant);
        log.append(scenes.registered(), scenes.joined("mia", MANAGER));
        return TillScenes.at(restaurant);
    }

    private Answer get(String restaurant, String path) {
        return as("mia", restaurant, path, "application/json");
    }

    private Answer as(String manager, String restaurant, String path, String format) {
        return visitor.get(
                "/restaurants/" + restaurant + "/till" + path,
                QueryTokenIssuer.manager(manager, restaurant),
                "Accept",
                format,
                "Ross-Position",
                String.valueOf(log.position()));
    }
}
