package dev.ross.query.seating.book;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.ConflictingSeating;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class SeatingBookTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    QueryGateway queries;

    @Test
    void theBookShowsByTimeWhoIsHereAndWhoComes() {
        var restaurant = EventScenes.at("book1");
        var today = LocalDate.now(EventScenes.ZONE);
        var lastNight = today.minusDays(1);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        log.append(
                restaurant.asked("tomorrow", "g1", today.plusDays(1).atTime(18, 0)),
                restaurant.asked("late", "g2", today.atTime(21, 0)),
                restaurant.asked("early", "g3", today.atTime(18, 0)),
                restaurant.asked("cancelled", "g4", today.atTime(19, 0)),
                restaurant.asked("missed", "g5", lastNight.atTime(19, 0)),
                restaurant.asked("sitting", "g6", lastNight.atTime(23, 0)));
        var position = log.append(
                new SeatingCancelled(restaurant.seatingId("cancelled"), ActingSide.GUEST, null, EventScenes.OPENING),
                new SeatingAccepted(restaurant.seatingId("sitting"), ActingSide.STAFF, null, EventScenes.OPENING),
                new GuestsSeated(
                        restaurant.seatingId("sitting"), Set.of(restaurant.tableId("t1")), EventScenes.OPENING));

        assertThat(ids("/restaurants/book1/seatings", position))
                .containsExactly("sitting", "early", "late", "tomorrow");
        assertThat(ids("/restaurants/book1/seatings?status=CANCELLED", position))
                .containsExactly("cancelled");
        assertThat(ids("/restaurants/book1/seatings?from=%s&to=%s".formatted(lastNight, lastNight), position))
                .containsExactly("missed", "sitting");
    }

    @Test
    void whoComesAfterMidnightStandsInTheBookOfTheNightBefore() {
        var restaurant = EventScenes.at("book2");
        var date = LocalDate.now(EventScenes.ZONE).plusDays(3);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        var position =
                log.append(restaurant.asked("late", "g1", date.plusDays(1).atTime(LocalTime.of(0, 30)), date));

        assertThat(ids("/restaurants/book2/seatings?from=%s&to=%s".formatted(date, date), position))
                .containsExactly("late");
    }

    @Test
    void aLongListComesInPartsThatFollowEachOther() {
        var restaurant = EventScenes.at("book3");
        var start = LocalDate.now(EventScenes.ZONE).plusDays(1).atTime(18, 0);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        List<String> all = new ArrayList<>();
        for (int day = 0; day < 3; day++)
            for (int table = 0; table < 3; table++) {
                log.append(restaurant.asked("s" + day + table, "g" + day + table, start.plusDays(day)));
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
        var restaurant = EventScenes.at("book4");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        try (var stream = visitor.watch("/restaurants/book4/seatings", QueryTokenIssuer.staff("ann", "book4"))) {
            assertThat(stream.next().json().at("/items").isEmpty()).isTrue();

            LocalDateTime inAWeek = LocalDate.now(EventScenes.ZONE).plusDays(7).atTime(19, 0);
            log.append(restaurant.asked("s1", "gus", inAWeek));
            assertThat(stream.next().json().at("/status").asString()).isEqualTo("PENDING");

            log.append(new SeatingAccepted(restaurant.seatingId("s1"), ActingSide.STAFF, null, EventScenes.OPENING));
            assertThat(stream.next().json().at("/status").asString()).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void whoComesOnAnotherDayStandsThereAndNowhereElse() {
        var restaurant = EventScenes.at("book5");
        var first = LocalDate.now(EventScenes.ZONE).plusDays(3);
        var second = first.plusDays(2);
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.asked("s1", "gus", first.atTime(19, 0)));
        var path = "/restaurants/book5/seatings?from=%s&to=%s";

        var moved = log.append(restaurant.amended("s1", second.atTime(20, 0), 3));
        assertThat(ids(path.formatted(first, first), moved)).isEmpty();
        var line = get(path.formatted(second, second), moved).json().at("/items/0");
        assertThat(line.at("/startsAt").asString()).isEqualTo(second + "T20:00");
        assertThat(line.at("/partySize").asInt()).isEqualTo(3);
        assertThat(line.at("/guestName").asString()).isEqualTo("Gustav gus");

        log.append(restaurant.asked("s2", "eve", second.atTime(18, 0)));
        var back = log.append(restaurant.amended("s1", first.atTime(18, 0), 2));
        assertThat(ids(path.formatted(first, first), back)).containsExactly("s1");
        assertThat(ids(path.formatted(second, second), back)).containsExactly("s2");
    }

    @Test
    void aLineTellsWhatItsGuestWouldRatherHaveAndWhyItSitsThere() {
        var restaurant = EventScenes.at("book6");
        var day = LocalDate.now(EventScenes.ZONE).plusDays(3);
        var seating = restaurant.seatingId("s1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.table("t1"));
        var from = day.atTime(20, 0).atZone(EventScenes.ZONE).toInstant();
        var stay = new Stay(day.atTime(20, 0), EventScenes.ZONE, from, from.plusSeconds(7200), day);
        var asked = log.append(
                restaurant.asked("s1", "gus", day.atTime(19, 30)),
                new TableAssigned(
                        seating, Set.of(restaurant.tableId("t1")), TableAssignment.BEST_FIT, EventScenes.OPENING),
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING),
                new AmendmentRequested(seating, stay, PartySize.of(4), null, from, EventScenes.OPENING));

        var line = get("/restaurants/book6/seatings", asked).json().at("/items/0");
        assertThat(line.at("/becauseOf").asString()).isEqualTo("T-t1: smallest free that seats 2 from 19:30 to 21:00");
        assertThat(line.at("/amendment/startsAt").asString()).isEqualTo(day + "T20:00");
        assertThat(line.at("/amendment/partySize").asInt()).isEqualTo(4);

        var refused = log.append(new AmendmentRefused(seating, ActingSide.STAFF, null, EventScenes.OPENING));
        var after = get("/restaurants/book6/seatings", refused).json().at("/items/0");
        assertThat(after.at("/amendment").isMissingNode()).isTrue();
        assertThat(after.at("/partySize").asInt()).isEqualTo(2);
    }

    @Test
    void aLineShowsHowFarTheOpenOrderHasCome() {
        var restaurant = EventScenes.at("book9");
        var orders = restaurant.orders("s1");
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.asked("s1", "gus", LocalDate.now(EventScenes.ZONE).atTime(18, 0)),
                new GuestsSeated(restaurant.seatingId("s1"), Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
        assertThat(theLine(restaurant).has("orderStage")).isFalse();

        log.append(orders.attached("o1"), orders.reached("o1", OrderStage.OPENED));
        log.append(orders.reached("o1", OrderStage.BILL_REQUESTED), orders.reached("o0", OrderStage.SETTLED));
        assertThat(theLine(restaurant).at("/orderStage").asString()).isEqualTo("BILL_REQUESTED");
        assertThat(theLine(restaurant).at("/version").asLong()).isEqualTo(2); // the seating's own events

        log.append(orders.reached("o1", OrderStage.SETTLED));
        assertThat(theLine(restaurant).has("orderStage")).isFalse();
        log.append(orders.detached("o1"));
        assertThat(theLine(restaurant).has("orderStage")).isFalse();

        log.append(orders.attached("o2"), orders.reached("o2", OrderStage.PAYING));
        assertThat(theLine(restaurant).at("/orderStage").asString()).isEqualTo("PAYING");
        log.append(orders.detached("o2"), orders.reached("o2", OrderStage.SETTLED));
        assertThat(theLine(restaurant).has("orderStage")).isFalse();
    }

    private JsonNode theLine(EventScenes restaurant) {
        return get("/restaurants/" + restaurant.id() + "/seatings", log.position())
                .json()
                .at("/items/0");
    }

    @Test
    void whoWillFindTheTableTakenIsFlaggedAndAPlaceProposedUnlessTheyAreToStay() {
        var restaurant = EventScenes.at("book7");
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), today);
        var t1 = Set.of(restaurant.tableId("t1"));
        var coming = restaurant.askedAt("coming", "gus", now.plusSeconds(600), today);
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.table("t1"),
                restaurant.table("t2"));
        log.append(
                coming,
                new TableHeld(
                        day, restaurant.seatingId("sitting"), t1, now.minusSeconds(3600), now.plusSeconds(600), 2),
                new TableHeld(
                        day,
                        coming.seating(),
                        t1,
                        coming.stay().from(),
                        coming.stay().to(),
                        2),
                new TableOccupied(day, restaurant.seatingId("sitting"), now.minusSeconds(3600)),
                new TableAssigned(coming.seating(), t1, TableAssignment.BEST_FIT, EventScenes.OPENING));
        var flags = "/restaurants/book7/seatings?from=%s&to=%s".formatted(today, today);
        assertThat(flagsOf(get(flags, log.position()))).doesNotContain("ENDANGERED");

        log.append(new HoldExtended(day, restaurant.seatingId("sitting"), now.plusSeconds(1500)));
        var endangered = get(flags, log.position());
        assertThat(flagsOf(endangered)).contains("ENDANGERED");
        assertThat(endangered.json().at("/items/0/proposal/label").asString()).isEqualTo("T-t2");

        log.append(new TableAssigned(coming.seating(), t1, TableAssignment.LOCKED, EventScenes.OPENING));
        var locked = get(flags, log.position());
        assertThat(flagsOf(locked)).contains("ENDANGERED");
        assertThat(locked.json().at("/items/0/proposal").isMissingNode()).isTrue();
    }

    @Test
    void conflictsOfAChangeAreToldBeforeAndFlaggedAfter() {
        var restaurant = EventScenes.at("book8");
        var day = LocalDate.now(EventScenes.ZONE).plusDays(3);
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.openDaily(),
                restaurant.table("t1"));
        var position = log.append(restaurant.asked("s1", "gus", day.atTime(19, 0)));
        var path = "/restaurants/book8/seatings?from=%s&to=%s".formatted(day, day);
        assertThat(flagsOf(get(path, position))).isEmpty();
        var closure = new ClosureId(restaurant.id(), "c1");
        var closed = new Closure(day, day);

        var preview = queries.query(
                        new PreviewConflicts(new ScheduleClosure(restaurant.id(), closure, closed, null)),
                        PreviewConflicts.Answer.class)
                .join();
        assertThat(preview.conflicts())
                .containsExactly(
                        new ConflictingSeating(restaurant.seatingId("s1"), day.atTime(19, 0), SeatingConflict.CLOSED));
        assertThat(flagsOf(get(path, log.position()))).isEmpty();

        log.append(new ClosureScheduled(restaurant.id(), closure, closed, null, EventScenes.OPENING));
        var flagged = get(path, log.position());
        assertThat(flagsOf(flagged)).containsExactly("CONFLICT");
        assertThat(flagged.json().at("/items/0/conflict").asString()).isEqualTo("CLOSED");
    }

    @Test
    void theBookSaysWhoHasConfirmedAndWhoComesLater() {
        var restaurant = EventScenes.at("book12");
        var start = LocalDate.now(EventScenes.ZONE).plusDays(3).atTime(19, 0);
        var seating = restaurant.seatingId("s1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.asked("s1", "gus", start));
        assertThat(theLine(restaurant).has("coming")).isFalse();
        log.append(new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING));
        assertThat(theLine(restaurant).at("/coming").asString()).isEqualTo("UNCONFIRMED");

        log.append(restaurant.confirmed("s1"));
        assertThat(theLine(restaurant).at("/coming").asString()).isEqualTo("CONFIRMED");

        log.append(restaurant.announced(
                "s1", start.plusMinutes(20).atZone(EventScenes.ZONE).toInstant()));
        assertThat(theLine(restaurant).at("/coming").asString()).isEqualTo("LATE");
        assertThat(theLine(restaurant).at("/expectedAt").asString())
                .isEqualTo(start.plusMinutes(20).toString());

        log.append(restaurant.amended("s1", start.plusHours(1), 2));
        assertThat(theLine(restaurant).at("/coming").asString()).isEqualTo("UNCONFIRMED");
        assertThat(theLine(restaurant).has("expectedAt")).isFalse();

        log.append(new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
        assertThat(theLine(restaurant).has("coming")).isFalse();
    }

    @Test
    void anAnnouncementTakesLateOffUntilThePartyIsLateAgain() {
        var restaurant = EventScenes.at("book10");
        var from = Instant.now().minus(Duration.ofMinutes(20));
        var asked = restaurant.askedAt("s1", "gus", from, LocalDate.now(EventScenes.ZONE));
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                asked,
                new SeatingAccepted(asked.seating(), ActingSide.STAFF, null, EventScenes.OPENING),
                new PartyRanLate(asked.seating(), from.plus(Duration.ofMinutes(15))));
        assertThat(flags(restaurant)).containsExactly("LATE");

        log.append(restaurant.announced("s1", from.plus(Duration.ofMinutes(45))));
        assertThat(flags(restaurant)).isEmpty();

        log.append(restaurant.confirmed("s1"), new PartyRanLate(asked.seating(), from.plus(Duration.ofMinutes(60))));
        assertThat(flags(restaurant)).containsExactly("LATE");
    }

    @Test
    void whoWasAcceptedLongAgoAndComesSoonIsToBeCalledUnlessTheySaidThatTheyCome() {
        var restaurant = EventScenes.at("book11");
        var now = Instant.now();
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        accepted(restaurant, "soon", now.plus(Duration.ofMinutes(175)), EventScenes.OPENING);
        accepted(restaurant, "later", now.plus(Duration.ofMinutes(185)), EventScenes.OPENING);
        accepted(restaurant, "begun", now.minus(Duration.ofMinutes(5)), EventScenes.OPENING);
        accepted(restaurant, "lately", now.plus(Duration.ofMinutes(120)), now.minus(Duration.ofMinutes(10)));
        accepted(restaurant, "confirmed", now.plus(Duration.ofMinutes(60)), EventScenes.OPENING);
        log.append(restaurant.confirmed("confirmed"));
        accepted(restaurant, "amended", now.plus(Duration.ofMinutes(30)), EventScenes.OPENING);
        var moved = restaurant.askedAt("amended", "gus", now.plus(Duration.ofMinutes(90)), today());
        log.append(new SeatingAmended(
                moved.seating(), ActingSide.GUEST, moved.stay(), PartySize.of(2), null, null, null, null, now));
        log.append(restaurant.askedAt("asked", "gus", now.plus(Duration.ofMinutes(60)), today()));

        var path = "/restaurants/book11/seatings?from=%s".formatted(today().minusDays(1));
        var toBeCalled = get(path, log.position())
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.at("/flags").toString().contains("UNCONFIRMED"))
                .map(line -> local(line.at("/id").asString()));
        assertThat(toBeCalled).containsExactly("soon");
    }

    private void accepted(EventScenes restaurant, String local, Instant from, Instant at) {
        var asked = restaurant.askedAt(local, "gus-" + local, from, today());
        log.append(asked, new SeatingAccepted(asked.seating(), ActingSide.STAFF, null, at));
    }

    private static LocalDate today() {
        return LocalDate.now(EventScenes.ZONE);
    }

    private List<String> flags(EventScenes restaurant) {
        var path = "/restaurants/%s/seatings?from=%s".formatted(restaurant.id(), today().minusDays(1));
        return flagsOf(get(path, log.position()));
    }

    private static List<String> flagsOf(HttpVisitor.Answer book) {
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

    private HttpVisitor.Answer get(String path, long position) {
        var restaurant = path.split("/")[2];
        return visitor.get(path, QueryTokenIssuer.staff("ann", restaurant), "Ross-Position", String.valueOf(position));
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
