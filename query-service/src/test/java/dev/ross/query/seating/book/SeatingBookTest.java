package dev.ross.query.seating.book;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.Side;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class SeatingBookTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void theBookShowsByTimeWhoIsHereAndWhoComes() {
        var house = Scenes.at("book1");
        var today = LocalDate.now(Scenes.ZONE);
        var lastNight = today.minusDays(1);
        log.tell(house.registered(), house.joined("ann", STAFF));
        log.tell(
                house.asked("tomorrow", "g1", today.plusDays(1).atTime(18, 0)),
                house.asked("late", "g2", today.atTime(21, 0)),
                house.asked("early", "g3", today.atTime(18, 0)),
                house.asked("cancelled", "g4", today.atTime(19, 0)),
                house.asked("missed", "g5", lastNight.atTime(19, 0)),
                house.asked("sitting", "g6", lastNight.atTime(23, 0)));
        var position = log.tell(
                new SeatingCancelled(house.seatingId("cancelled"), Side.GUEST, null, Scenes.OPENING),
                new SeatingAccepted(house.seatingId("sitting"), Side.STAFF, Scenes.OPENING),
                new GuestsSeated(house.seatingId("sitting"), Set.of(house.tableId("t1")), Scenes.OPENING));

        assertThat(ids("/restaurants/book1/seatings", position))
                .containsExactly("sitting", "early", "late", "tomorrow");
        assertThat(ids("/restaurants/book1/seatings?status=CANCELLED", position))
                .containsExactly("cancelled");
        assertThat(ids("/restaurants/book1/seatings?from=%s&to=%s".formatted(lastNight, lastNight), position))
                .containsExactly("missed", "sitting");
    }

    @Test
    void whoComesAfterMidnightStandsInTheBookOfTheNightBefore() {
        var house = Scenes.at("book2");
        var night = LocalDate.now(Scenes.ZONE).plusDays(3);
        log.tell(house.registered(), house.joined("ann", STAFF));
        var position = log.tell(house.asked("late", "g1", night.plusDays(1).atTime(LocalTime.of(0, 30)), night));

        assertThat(ids("/restaurants/book2/seatings?from=%s&to=%s".formatted(night, night), position))
                .containsExactly("late");
    }

    @Test
    void aLongListComesInPartsThatFollowEachOther() {
        var house = Scenes.at("book3");
        var start = LocalDate.now(Scenes.ZONE).plusDays(1).atTime(18, 0);
        log.tell(house.registered(), house.joined("ann", STAFF));
        List<String> all = new ArrayList<>();
        for (int day = 0; day < 3; day++)
            for (int table = 0; table < 3; table++) {
                log.tell(house.asked("s" + day + table, "g" + day + table, start.plusDays(day)));
                all.add("s" + day + table);
            }
        var position = log.position();

        List<String> seen = new ArrayList<>();
        @Nullable String next = "/restaurants/book3/seatings?limit=2";
        while (next != null) {
            var part = get(next, position);
            part.json()
                    .at("/items")
                    .valueStream()
                    .forEach(item -> seen.add(local(item.at("/id").asString())));
            next = linkOf(part.header("Link"));
        }

        assertThat(seen).containsExactlyElementsOf(all);
        assertThat(get("/restaurants/book3/seatings?limit=201", position).status())
                .isEqualTo(400);
        assertThat(get("/restaurants/book3/seatings?after=no-cursor", position).status())
                .isIn(200, 400);
    }

    @Test
    void aSeatingOnADateThatHadNoneAppearsOnTheLiveBook() {
        var house = Scenes.at("book4");
        log.tell(house.registered(), house.joined("ann", STAFF));
        try (var stream = visitor.watch("/restaurants/book4/seatings", Issuer.staff("ann", "book4"))) {
            assertThat(stream.next().json().at("/items").isEmpty()).isTrue();

            LocalDateTime inAWeek = LocalDate.now(Scenes.ZONE).plusDays(7).atTime(19, 0);
            log.tell(house.asked("s1", "gus", inAWeek));
            assertThat(stream.next().json().at("/items/0/status").asString()).isEqualTo("PENDING");

            log.tell(new SeatingAccepted(house.seatingId("s1"), Side.STAFF, Scenes.OPENING));
            assertThat(stream.next().json().at("/items/0/status").asString()).isEqualTo("ACCEPTED");
        }
    }

    private List<String> ids(String path, long position) {
        return get(path, position)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> local(item.at("/id").asString()))
                .toList();
    }

    private Visitor.Answer get(String path, long position) {
        var restaurant = path.split("/")[2];
        return visitor.get(path, Issuer.staff("ann", restaurant), "Ross-Position", String.valueOf(position));
    }

    private static String local(String id) {
        return id.substring(id.indexOf('.') + 1);
    }

    private static @Nullable String linkOf(@Nullable String header) {
        if (header == null) return null;
        var address = header.substring(1, header.indexOf('>'));
        return URLDecoder.decode(address, StandardCharsets.UTF_8).replace("/api/v1", "");
    }
}
