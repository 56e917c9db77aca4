package dev.ross.query.seating.availability;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.Closure;
import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@House
class AvailabilityTest {
    private static final LocalDate NEXT_WEEK = LocalDate.now(Scenes.ZONE).plusDays(7);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aGuestSeesWhichTimesAreFreeAndNothingOfTheHouse() {
        var house = open("free1");
        hold(house, "t1", 19, 21);

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
        var house = open("free2");
        hold(house, "t1", 19, 21);
        var day = new ServiceDayId(house.restaurant(), NEXT_WEEK);
        var block = new BlockId(house.restaurant(), "b1");
        log.tell(new TableBlocked(day, block, house.tableId("t1"), at(22), at(23), null));

        var seen = get("free2", 2, Issuer.staff("ann", "free2"));

        assertThat(at(seen, "17:00").at("/setting/label").asString()).isEqualTo("T-t1");
        assertThat(at(seen, "19:00").at("/reason").asString()).isEqualTo("TABLE");
        assertThat(at(seen, "21:30").at("/reason").asString()).isEqualTo("BLOCKED");
    }

    @Test
    void whatIsLetGoIsFreeAgainForThoseWhoWatch() {
        var house = open("free3");
        var seating = hold(house, "t1", 19, 21);
        try (var stream = visitor.watch(path("free3", 2), null, "Ross-Position", String.valueOf(log.position()))) {
            assertThat(at(stream.next().json(), "19:00").at("/free").asBoolean())
                    .isFalse();

            log.tell(new HoldReleased(new ServiceDayId(house.restaurant(), NEXT_WEEK), house.seatingId(seating)));

            assertThat(at(stream.next().json(), "19:00").at("/free").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aClosedDayHasNoTimesAndAPrivateRestaurantNone() {
        var house = open("free4");
        var closed = new Closure(NEXT_WEEK, NEXT_WEEK);
        var id = new ClosureId(house.restaurant(), "c1");
        log.tell(new ClosureScheduled(house.restaurant(), id, closed, null, Scenes.OPENING));
        assertThat(get("free4", 2, null).at("/reason").asString()).isEqualTo("CLOSED");
        assertThat(get("free4", 2, null).at("/items").isEmpty()).isTrue();

        var hidden = Scenes.at("free5");
        log.tell(hidden.registered(), hidden.openDaily(), hidden.table("t1"), hidden.joined("ann", STAFF));
        assertThat(visitor.get(path("free5", 2), null).status()).isEqualTo(404);
        assertThat(visitor.get(path("free5", 2), Issuer.guest("gus")).status()).isEqualTo(404);
        assertThat(at(get("free5", 2, Issuer.staff("ann", "free5")), "19:00")
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

    private Scenes open(String restaurant) {
        var house = Scenes.at(restaurant);
        log.tell(house.registered(), house.published(), house.joined("ann", STAFF));
        log.tell(house.openDaily(), house.table("t1"));
        return house;
    }

    private String hold(Scenes house, String table, int from, int to) {
        var day = new ServiceDayId(house.restaurant(), NEXT_WEEK);
        log.tell(new TableHeld(day, house.seatingId("s1"), Set.of(house.tableId(table)), at(from), at(to), 2));
        return "s1";
    }

    private static Instant at(int hour) {
        return NEXT_WEEK.atStartOfDay(Scenes.ZONE).plus(Duration.ofHours(hour)).toInstant();
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
