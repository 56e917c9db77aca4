package dev.ross.query.seating.availability;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class DayAvailabilityTest {
    private static final LocalDate NEXT_WEEK = LocalDate.now(EventScenes.ZONE).plusDays(7);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aGuestSeesWhichTimesAreFreeAndNothingOfTheRestaurant() {
        var restaurant = open("free1");
        hold(restaurant, "t1", 19, 21);

        var day = get("free1", 2, null);

        assertThat(day.at("/timeZone").asString()).isEqualTo("Europe/Stockholm");
        assertThat(at(day, "17:00").at("/free").asBoolean()).isTrue();
        assertThat(at(day, "17:00").at("/setting").isMissingNode()).isTrue();
        assertThat(at(day, "18:00").at("/reason").asString()).isEqualTo("FULL");
        assertThat(at(day, "21:00").at("/free").asBoolean()).isTrue();
        assertThat(get("free1", 13, null).at("/reason").asString()).isEqualTo("PARTY_TOO_LARGE");
    }

    @Test
    void staffSeeWhyATimeIsTakenAndWhereAPartyWouldBePlaced() {
        var restaurant = open("free2");
        hold(restaurant, "t1", 19, 21);
        var day = new ServiceDayId(restaurant.id(), NEXT_WEEK);
        var block = new BlockId(restaurant.id(), "b1");
        log.append(new TableBlocked(day, block, restaurant.tableId("t1"), at(22), at(23), null));

        var seen = get("free2", 2, QueryTokenIssuer.staff("ann", "free2"));

        assertThat(at(seen, "17:00").at("/setting/label").asString()).isEqualTo("T-t1");
        assertThat(at(seen, "19:00").at("/reason").asString()).isEqualTo("TABLE");
        assertThat(at(seen, "21:30").at("/reason").asString()).isEqualTo("BLOCKED");
    }

    @Test
    void whatIsLetGoIsFreeAgainForThoseWhoWatch() {
        var restaurant = open("free3");
        var seating = hold(restaurant, "t1", 19, 21);
        try (var stream = visitor.watch(path("free3", 2), null, "Ross-Position", String.valueOf(log.position()))) {
            assertThat(at(stream.next().json(), "19:00").at("/free").asBoolean())
                    .isFalse();

            log.append(new HoldReleased(new ServiceDayId(restaurant.id(), NEXT_WEEK), restaurant.seatingId(seating)));

            assertThat(at(stream.next().json(), "19:00").at("/free").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aClosedDayHasNoTimesAndAPrivateRestaurantNone() {
        var restaurant = open("free4");
        var closed = new Closure(NEXT_WEEK, NEXT_WEEK);
        var id = new ClosureId(restaurant.id(), "c1");
        log.append(new ClosureScheduled(restaurant.id(), id, closed, null, EventScenes.OPENING));
        assertThat(get("free4", 2, null).at("/reason").asString()).isEqualTo("CLOSED");
        assertThat(get("free4", 2, null).at("/items").isEmpty()).isTrue();

        var hidden = EventScenes.at("free5");
        log.append(hidden.registered(), hidden.openDaily(), hidden.table("t1"), hidden.joined("ann", STAFF));
        assertThat(visitor.get(path("free5", 2), null).status()).isEqualTo(404);
        assertThat(visitor.get(path("free5", 2), QueryTokenIssuer.guest("gus")).status())
                .isEqualTo(404);
        assertThat(at(get("free5", 2, QueryTokenIssuer.staff("ann", "free5")), "19:00")
                        .at("/free")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        open("free6");

        for (var query : List.of("date=2026-13-01&partySize=2", "date=" + NEXT_WEEK, "partySize=2"))
            assertThat(visitor.get("/restaurants/free6/availability?" + query, null)
                            .status())
                    .isEqualTo(400);
        for (var size : List.of(0, -1, 1000))
            assertThat(visitor.get(path("free6", size), null).status()).isEqualTo(400);
        assertThat(visitor.get("/restaurants/free6/availability?partySize=2&date=%2B999999999-01-01", null)
                        .status())
                .isEqualTo(400);
    }

    private EventScenes open(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("ann", STAFF));
        log.append(restaurant.openDaily(), restaurant.table("t1"));
        return restaurant;
    }

    private String hold(EventScenes restaurant, String table, int from, int to) {
        var day = new ServiceDayId(restaurant.id(), NEXT_WEEK);
        log.append(
                new TableHeld(day, restaurant.seatingId("s1"), Set.of(restaurant.tableId(table)), at(from), at(to), 2));
        return "s1";
    }

    private static Instant at(int hour) {
        return NEXT_WEEK
                .atStartOfDay(EventScenes.ZONE)
                .plus(Duration.ofHours(hour))
                .toInstant();
    }

    private JsonNode get(String restaurant, int partySize, @Nullable String token) {
        return visitor.get(path(restaurant, partySize), token, "Ross-Position", String.valueOf(log.position()))
                .json();
    }

    private static String path(String restaurant, int partySize) {
        return "/restaurants/%s/availability?date=%s&partySize=%d".formatted(restaurant, NEXT_WEEK, partySize);
    }

    private static JsonNode at(JsonNode day, String time) {
        return day.at("/items")
                .valueStream()
                .filter(item -> item.at("/startsAt").asString().equals(NEXT_WEEK + "T" + time))
                .findFirst()
                .orElseThrow();
    }
}
