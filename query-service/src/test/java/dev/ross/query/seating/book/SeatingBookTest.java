package dev.ross.query.seating.book;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.Closure;
import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.StrandedSeating;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.seating.Stranded;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class SeatingBookTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    QueryGateway queries;

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
                new SeatingAccepted(house.seatingId("sitting"), Side.STAFF, null, Scenes.OPENING),
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
            assertThat(stream.next().json().at("/status").asString()).isEqualTo("PENDING");

            log.tell(new SeatingAccepted(house.seatingId("s1"), Side.STAFF, null, Scenes.OPENING));
            assertThat(stream.next().json().at("/status").asString()).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void whoComesOnAnotherDayStandsThereAndNowhereElse() {
        var house = Scenes.at("book5");
        var first = LocalDate.now(Scenes.ZONE).plusDays(3);
        var second = first.plusDays(2);
        log.tell(house.registered(), house.joined("ann", STAFF), house.asked("s1", "gus", first.atTime(19, 0)));
        var path = "/restaurants/book5/seatings?from=%s&to=%s";

        var moved = log.tell(house.amended("s1", second.atTime(20, 0), 3));
        assertThat(ids(path.formatted(first, first), moved)).isEmpty();
        var line = get(path.formatted(second, second), moved).json().at("/items/0");
        assertThat(line.at("/startsAt").asString()).isEqualTo(second + "T20:00");
        assertThat(line.at("/partySize").asInt()).isEqualTo(3);
        assertThat(line.at("/guestName").asString()).isEqualTo("Gustav gus");

        log.tell(house.asked("s2", "eve", second.atTime(18, 0)));
        var back = log.tell(house.amended("s1", first.atTime(18, 0), 2));
        assertThat(ids(path.formatted(first, first), back)).containsExactly("s1");
        assertThat(ids(path.formatted(second, second), back)).containsExactly("s2");
    }

    @Test
    void aLineTellsWhatItsGuestWouldRatherHaveAndWhyItSitsThere() {
        var house = Scenes.at("book6");
        var day = LocalDate.now(Scenes.ZONE).plusDays(3);
        var seating = house.seatingId("s1");
        log.tell(house.registered(), house.joined("ann", STAFF), house.table("t1"));
        var from = day.atTime(20, 0).atZone(Scenes.ZONE).toInstant();
        var stay = new Stay(day.atTime(20, 0), Scenes.ZONE, from, from.plusSeconds(7200), day);
        var asked = log.tell(
                house.asked("s1", "gus", day.atTime(19, 30)),
                new TableAssigned(seating, Set.of(house.tableId("t1")), Assignment.BEST_FIT, Scenes.OPENING),
                new SeatingAccepted(seating, Side.STAFF, null, Scenes.OPENING),
                new AmendmentRequested(seating, stay, PartySize.of(4), null, from, Scenes.OPENING));

        var line = get("/restaurants/book6/seatings", asked).json().at("/items/0");
        assertThat(line.at("/becauseOf").asString()).isEqualTo("T-t1: smallest free that seats 2 from 19:30 to 21:00");
        assertThat(line.at("/amendment/startsAt").asString()).isEqualTo(day + "T20:00");
        assertThat(line.at("/amendment/partySize").asInt()).isEqualTo(4);

        var refused = log.tell(new AmendmentRefused(seating, Side.STAFF, null, Scenes.OPENING));
        var after = get("/restaurants/book6/seatings", refused).json().at("/items/0");
        assertThat(after.at("/amendment").isMissingNode()).isTrue();
        assertThat(after.at("/partySize").asInt()).isEqualTo(2);
    }

    @Test
    void whoWillFindTheTableTakenIsFlaggedAndAPlaceProposedUnlessTheyAreToStay() {
        var house = Scenes.at("book7");
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, Scenes.ZONE);
        var day = new ServiceDayId(house.restaurant(), today);
        var t1 = Set.of(house.tableId("t1"));
        var coming = house.askedAt("coming", "gus", now.plusSeconds(600), today);
        log.tell(house.registered(), house.joined("ann", STAFF), house.table("t1"), house.table("t2"));
        log.tell(
                coming,
                new TableHeld(day, house.seatingId("sitting"), t1, now.minusSeconds(3600), now.plusSeconds(600), 2),
                new TableHeld(
                        day,
                        coming.seating(),
                        t1,
                        coming.stay().from(),
                        coming.stay().to(),
                        2),
                new TableOccupied(day, house.seatingId("sitting"), now.minusSeconds(3600)),
                new TableAssigned(coming.seating(), t1, Assignment.BEST_FIT, Scenes.OPENING));
        var flags = "/restaurants/book7/seatings?from=%s&to=%s".formatted(today, today);
        assertThat(flagsOf(get(flags, log.position()))).doesNotContain("ENDANGERED");

        log.tell(new HoldExtended(day, house.seatingId("sitting"), now.plusSeconds(1500)));
        var endangered = get(flags, log.position());
        assertThat(flagsOf(endangered)).contains("ENDANGERED");
        assertThat(endangered.json().at("/items/0/proposal/label").asString()).isEqualTo("T-t2");

        log.tell(new TableAssigned(coming.seating(), t1, Assignment.LOCKED, Scenes.OPENING));
        var locked = get(flags, log.position());
        assertThat(flagsOf(locked)).contains("ENDANGERED");
        assertThat(locked.json().at("/items/0/proposal").isMissingNode()).isTrue();
    }

    @Test
    void whomAChangeStrandsIsToldBeforeAndFlaggedAfter() {
        var house = Scenes.at("book8");
        var day = LocalDate.now(Scenes.ZONE).plusDays(3);
        log.tell(house.registered(), house.joined("ann", STAFF), house.openDaily(), house.table("t1"));
        var position = log.tell(house.asked("s1", "gus", day.atTime(19, 0)));
        var path = "/restaurants/book8/seatings?from=%s&to=%s".formatted(day, day);
        assertThat(flagsOf(get(path, position))).isEmpty();
        var closure = new ClosureId(house.restaurant(), "c1");
        var closed = new Closure(day, day);

        var told = queries.query(
                        new StrandedBy(new ScheduleClosure(house.restaurant(), closure, closed, null)),
                        StrandedBy.Answer.class)
                .join();
        assertThat(told.stranded())
                .containsExactly(new StrandedSeating(house.seatingId("s1"), day.atTime(19, 0), Stranded.CLOSED));
        assertThat(flagsOf(get(path, log.position()))).isEmpty();

        log.tell(new ClosureScheduled(house.restaurant(), closure, closed, null, Scenes.OPENING));
        var flagged = get(path, log.position());
        assertThat(flagsOf(flagged)).containsExactly("STRANDED");
        assertThat(flagged.json().at("/items/0/strandedBecause").asString()).isEqualTo("CLOSED");
    }

    private static List<String> flagsOf(Visitor.Answer book) {
        return book.json()
                .at("/items/0/flags")
                .valueStream()
                .map(flag -> flag.asString())
                .toList();
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
