package dev.ross.query.order.page;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static dev.ross.query.fixture.OrderScenes.OPENED;
import static dev.ross.query.fixture.OrderScenes.dish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom an order exists, and how much of it they see. */
@QueryServiceTest
class OrderReadersTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aGuestSeesTheirOwnOrderWithoutWhatIsForTheTeam() {
        var order = ordered("readers1", "gus");
        log.append(order.discounted("l1", "d1", 500), order.discounted(null, "d2", 700));
        for (var path : new String[] {"/orders/readers1.o1", "/seatings/readers1.s1/orders/readers1.o1"}) {
            var answer = get(path, QueryTokenIssuer.guest("gus"));

            assertThat(answer.status()).as(path).isEqualTo(200);
            var page = answer.json();
            assertThat(page.at("/lines/0/reduction").asLong()).isEqualTo(500);
            assertThat(page.at("/lines/0/parts/0/status").asString()).isEqualTo("FIRED");
            assertThat(page.at("/discounts/0/discount/amount").asLong()).isEqualTo(700);
            assertThat(page.at("/totals/subtotal").asLong()).isEqualTo(19_500);
            assertThat(page.at("/actions").isEmpty()).isTrue();
            assertThat(page.at("/lines/0/actions").isEmpty()).isTrue();
            assertThat(answer.response().body())
                    .doesNotContain("ann", "friend", "grill", "k1", "\"server\"", "\"station\"", "\"reductions\"");
        }
    }

    @Test
    void anOrderOfAnotherGuestOrOfNoneDoesNotExist() {
        ordered("readers2", "gus");
        ordered("readers3", null);

        assertThat(get("/orders/readers2.o1", QueryTokenIssuer.guest("eve")).status())
                .isEqualTo(404);
        assertThat(get("/seatings/readers2.s1/orders/readers2.o1", QueryTokenIssuer.guest("eve"))
                        .status())
                .isEqualTo(404);
        assertThat(get("/orders/readers3.o1", QueryTokenIssuer.guest("gus")).status())
                .isEqualTo(404);
        assertThat(get("/orders/readers3.o1", QueryTokenIssuer.staff("ann", "readers3"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOrderIsFoundAtItsOwnSeatingAlone() {
        ordered("readers4", "gus");
        var staff = QueryTokenIssuer.staff("ann", "readers4");

        assertThat(get("/seatings/readers4.s1/orders/readers4.o1", staff).status())
                .isEqualTo(200);
        assertThat(get("/seatings/readers4.s2/orders/readers4.o1", staff).status())
                .isEqualTo(404);
        assertThat(get("/seatings/readers4.s1/orders/readers4.o2", staff).status())
                .isEqualTo(404);
        assertThat(get("/seatings/readers4.s2/orders/readers4.o1", QueryTokenIssuer.guest("gus"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void membersOfThePartyMayAddLinesWhereTheRestaurantLetsThem() {
        var order = ordered("readers8", "gus");
        var restaurant = EventScenes.at("readers8");
        var path = "/seatings/readers8.s1/orders/readers8.o1";
        var guest = QueryTokenIssuer.guest("gus");
        assertThat(get(path, guest).json().at("/actions").isEmpty()).isTrue();
        log.append(restaurant.guestsMayOrder());
        assertThat(get(path, guest).json().at("/actions/0").asString()).isEqualTo("add-lines");
        assertThat(get(path, guest).json().at("/actions").size()).isEqualTo(1);
        assertThat(get("/orders/readers8.o1", guest).json().at("/actions").isEmpty())
                .isTrue();
        log.append(order.settled(19_500));
        assertThat(get(path, guest).json().at("/actions").isEmpty()).isTrue();
    }

    @Test
    void staffOfAnotherRestaurantDoNotSeeIt() {
        ordered("readers5", "gus");
        ordered("readers6", "gus");
        var other = QueryTokenIssuer.staff("ann", "readers6");

        assertThat(get("/orders/readers5.o1", other).status()).isEqualTo(403);
        assertThat(get("/seatings/readers5.s1/orders/readers5.o1", other).status())
                .isEqualTo(403);
        assertThat(get("/seatings/readers6.s1/orders/readers5.o1", other).status())
                .isEqualTo(404);
    }

    @Test
    void aCompanionSeesTheOrdersOfTheVisitAndNoOther() {
        var order = ordered("readers7", null);
        var earlier = OrderScenes.at("readers7", "o0");
        log.append(
                earlier.opened(null, OPENED.minusSeconds(600)),
                new LinesAdded(
                        order.id(),
                        List.of(dish("l2", "Perch", 21_500, 1)),
                        order.note("l2", "no dill"),
                        false,
                        OPENED));
        var token = seated(order.seating());

        var answer = get("/seatings/readers7.s1/orders/readers7.o1", token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/lines/0/name").asString()).isEqualTo("Herring");
        assertThat(answer.response().body()).doesNotContain("ann", "grill", "k1", "no dill", "allergies");
        assertThat(get("/seatings/readers7.s1/orders/readers7.o0", token).status())
                .isEqualTo(404);
        assertThat(get("/seatings/readers7.s2/orders/readers7.o1", token).status())
                .isEqualTo(403);
        assertThat(get("/orders/readers7.o1", token).status()).isEqualTo(403);
        log.append(new SeatingClosed(order.seating(), ActingSide.STAFF, OPENED.plusSeconds(60)));
        assertThat(get("/seatings/readers7.s1/orders/readers7.o1", token).status())
                .isEqualTo(401);
    }

    private OrderScenes ordered(String restaurant, @Nullable String guest) {
        var order = OrderScenes.at(restaurant, "o1");
        var line = dish("l1", "Herring", 18_500, 1);
        log.append(
                EventScenes.at(restaurant).joined("ann", STAFF),
                order.opened(guest),
                order.added(line),
                order.fired("k1", OPENED, line));
        return order;
    }

    private String seated(SeatingId seating) {
        var restaurant = EventScenes.at(seating.restaurant().value());
        var since = OPENED.minusSeconds(60);
        log.append(
                restaurant.asked(seating.local(), "gus", LocalDateTime.parse("2030-06-01T19:30")),
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), since));
        return QueryTokenIssuer.companion(seating, since);
    }

    private HttpVisitor.Answer get(String path, String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
