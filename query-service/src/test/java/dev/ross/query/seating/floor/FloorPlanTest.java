package dev.ross.query.seating.floor;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class FloorPlanTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    FloorStateStore floors;

    @Test
    void aTableIsHeldSeatedCallingAndFreeAgain() {
        var restaurant = EventScenes.at("floor1");
        var seating = restaurant.seatingId("s1");
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), today);
        var t1 = Set.of(restaurant.tableId("t1"));
        var until = now.plus(Duration.ofHours(1));
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.table("t1"),
                restaurant.table("t2"));
        log.append(
                new TableHeld(day, seating, t1, now.minusSeconds(60), until, 2),
                restaurant.asked("s1", "gus", today.atTime(12, 0)));
        var held = tables(log.position());
        assertThat(held.at("/0/state").asString()).isEqualTo("HELD");
        assertThat(held.at("/0/party/partySize").asInt()).isEqualTo(2);
        assertThat(held.at("/1/state").asString()).isEqualTo("FREE");

        log.append(new TableOccupied(day, seating, now));
        assertThat(tables(log.position()).at("/0/state").asString()).isEqualTo("SEATED");

        log.append(new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, null, now.plusSeconds(5)));
        var calling = tables(log.position());
        assertThat(calling.at("/0/state").asString()).isEqualTo("HAILING");
        assertThat(calling.at("/0/since").asString())
                .isEqualTo(now.plusSeconds(5).toString());

        log.append(new HailResolved(seating, HailId.of("h1"), StaffId.of("ann"), now), new HoldReleased(day, seating));
        var free = tables(log.position());
        assertThat(free.at("/0/state").asString()).isEqualTo("FREE");
        assertThat(free.at("/0/since").isMissingNode()).isFalse();
        assertThat(free.at("/0/party").isMissingNode()).isTrue();
    }

    @Test
    void aHoldLaterTonightIsAnnouncedWithoutTakingTheTable() {
        var restaurant = EventScenes.at("floor2");
        var now = Instant.now();
        var day = new ServiceDayId(restaurant.id(), LocalDate.ofInstant(now, EventScenes.ZONE));
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.table("t1"));
        var position = log.append(new TableHeld(
                day,
                restaurant.seatingId("s1"),
                Set.of(restaurant.tableId("t1")),
                now.plusSeconds(1800),
                now.plusSeconds(7200),
                2));

        var table = tables("floor2", position).at("/0");

        assertThat(table.at("/state").asString()).isEqualTo("FREE");
        assertThat(table.at("/upcoming/0/seatingId").asString()).isEqualTo("floor2.s1");
    }

    @Test
    void aTableThatNobodyIsGivenSaysUntilWhen() {
        var restaurant = EventScenes.at("floor3");
        var now = Instant.now();
        var day = new ServiceDayId(restaurant.id(), LocalDate.ofInstant(now, EventScenes.ZONE));
        var block = new BlockId(restaurant.id(), "b1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.table("t1"));
        var blocked = log.append(new TableBlocked(
                day, block, restaurant.tableId("t1"), now.minusSeconds(60), now.plusSeconds(600), null));

        var table = tables("floor3", blocked).at("/0");
        assertThat(table.at("/state").asString()).isEqualTo("BLOCKED");
        assertThat(table.at("/blocks/0/id").asString()).isEqualTo("floor3.b1");

        var free = log.append(new TableUnblocked(day, block));
        assertThat(tables("floor3", free).at("/0/state").asString()).isEqualTo("FREE");
    }

    @Test
    void whoSitsOnEndangersWhoComesNext() {
        var restaurant = EventScenes.at("floor4");
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), today);
        var t1 = Set.of(restaurant.tableId("t1"));
        var next = restaurant.askedAt("s2", "gus", now.plusSeconds(600), today);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.table("t1"), next);
        log.append(
                new TableHeld(day, restaurant.seatingId("s1"), t1, now.minusSeconds(3600), now.plusSeconds(600), 2),
                new TableHeld(day, next.seating(), t1, now.plusSeconds(600), now.plusSeconds(6000), 5),
                new TableOccupied(day, restaurant.seatingId("s1"), now.minusSeconds(3600)));

        var position = log.append(new HoldExtended(day, restaurant.seatingId("s1"), now.plusSeconds(1500)));

        var table = tables("floor4", position).at("/0");
        assertThat(table.at("/party/seatingId").asString()).isEqualTo("floor4.s1");
        assertThat(table.at("/upcoming/0/partySize").asInt()).isEqualTo(5);
        assertThat(table.at("/upcoming/0/guestName").asString()).isEqualTo("Gustav gus");
        assertThat(table.at("/upcoming/0/flags/0").asString()).isEqualTo("ENDANGERED");
    }

    @Test
    void aPartyIsShownWithItsOpenOrder() {
        var restaurant = EventScenes.at("floor6");
        var orders = restaurant.orders("s1");
        seated(restaurant);
        assertThatNoOrderIsShown(restaurant);

        log.append(orders.attached("o1"), orders.reached("o1", OrderStage.OPENED));
        log.append(orders.reached("o1", OrderStage.ORDERED), orders.reached("o0", OrderStage.SETTLED));
        var party = tables("floor6", log.position()).at("/0/party");
        assertThat(party.at("/orderId").asString()).isEqualTo("floor6.o1");
        assertThat(party.at("/orderStage").asString()).isEqualTo("ORDERED");

        log.append(orders.reached("o1", OrderStage.SETTLED));
        assertThatNoOrderIsShown(restaurant);
        log.append(orders.detached("o1"));
        assertThatNoOrderIsShown(restaurant);

        log.append(orders.attached("o2"), orders.detached("o2"), orders.reached("o2", OrderStage.SETTLED));
        assertThatNoOrderIsShown(restaurant);
    }

    @Test
    void noOrderOutlivesItsParty() {
        var restaurant = EventScenes.at("floor7");
        var orders = restaurant.orders("s1");
        var why = Personal.of(Subject.guestAt("gus", "floor7"), "by mistake");
        seated(restaurant);

        log.append(
                orders.attached("o1"),
                orders.reached("o1", OrderStage.SERVED),
                new SeatingClosed(orders.seating(), ActingSide.STAFF, EventScenes.OPENING));
        log.append(orders.reached("o1", OrderStage.BILL_REQUESTED));
        assertThatNothingIsKept(restaurant);

        log.append(
                orders.attached("o2"),
                new SeatingReinstated(
                        orders.seating(), null, SeatingStatus.ACCEPTED, null, null, null, why, EventScenes.OPENING));
        log.append(orders.reached("o2", OrderStage.ORDERED), orders.detached("o2"));
        assertThatNothingIsKept(restaurant);
    }

    private void seated(EventScenes restaurant) {
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), today);
        var seating = restaurant.seatingId("s1");
        var t1 = Set.of(restaurant.tableId("t1"));
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.table("t1"),
                restaurant.askedAt("s1", "gus", now, today));
        log.append(
                new TableHeld(day, seating, t1, now.minusSeconds(60), now.plusSeconds(3600), 2),
                new TableOccupied(day, seating, now));
    }

    private void assertThatNoOrderIsShown(EventScenes restaurant) {
        var party = tables(restaurant.id().value(), log.position()).at("/0/party");
        assertThat(party.at("/seatingId").asString()).endsWith(".s1");
        assertThat(party.has("orderId")).isFalse();
        assertThat(party.has("orderStage")).isFalse();
        assertThatNothingIsKept(restaurant);
    }

    private void assertThatNothingIsKept(EventScenes restaurant) {
        tables(restaurant.id().value(), log.position());
        assertThat(floors.find(restaurant.id()).content().orders()).isEmpty();
    }

    @Test
    void bothEndsOfAVisitAreToldByTheRestaurantsClocks() {
        var restaurant = EventScenes.at("floor5");
        var from = Instant.now().plusSeconds(1800).truncatedTo(ChronoUnit.MINUTES);
        var date = LocalDate.ofInstant(from, EventScenes.ZONE);
        var tokyo = ZoneId.of("Asia/Tokyo");
        var hold = new TableHeld(
                new ServiceDayId(restaurant.id(), date),
                restaurant.seatingId("s1"),
                Set.of(restaurant.tableId("t1")),
                from,
                from.plus(Duration.ofMinutes(90)),
                2);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.table("t1"));
        var position = log.append(
                hold, restaurant.askedAt("s1", "gus", from, date), new TimeZoneChanged(restaurant.id(), tokyo, from));

        var party = tables("floor5", position).at("/0/upcoming/0");
        var startsAt = LocalDateTime.ofInstant(from, tokyo);
        assertThat(party.at("/startsAt").asString()).isEqualTo(startsAt.toString());
        assertThat(party.at("/endsAt").asString())
                .isEqualTo(startsAt.plusMinutes(90).toString());
    }

    @Test
    void aPartyThatAnnouncedToBeLateIsExpectedThenUntilItSits() {
        var restaurant = EventScenes.at("floor9");
        var from = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MINUTES);
        var date = LocalDate.ofInstant(from, EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), date);
        var seating = restaurant.seatingId("s1");
        var expectedAt = from.plus(Duration.ofMinutes(30));
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.table("t1"),
                restaurant.askedAt("s1", "gus", from, date),
                new TableHeld(
                        day, seating, Set.of(restaurant.tableId("t1")), from, from.plus(Duration.ofMinutes(90)), 2));
        assertThat(tables("floor9", log.position()).at("/0/party").has("expectedAt"))
                .isFalse();

        log.append(restaurant.announced("s1", expectedAt));
        assertThat(tables("floor9", log.position()).at("/0/party/expectedAt").asString())
                .isEqualTo(LocalDateTime.ofInstant(expectedAt, EventScenes.ZONE).toString());

        log.append(new TableOccupied(day, seating, from));
        assertThat(tables("floor9", log.position()).at("/0/party").has("expectedAt"))
                .isFalse();

        var why = Personal.of(Subject.visit("s1"), "not them");
        log.append(
                new TableVacated(day, seating),
                new SeatingReinstated(seating, null, SeatingStatus.ACCEPTED, null, null, null, why, from));
        var again = tables("floor9", log.position()).at("/0/party");
        assertThat(again.at("/seatingId").asString()).isEqualTo("floor9.s1");
        assertThat(again.has("expectedAt")).isFalse();
    }

    private JsonNode tables(long position) {
        return tables("floor1", position);
    }

    private JsonNode tables(String restaurant, long position) {
        return visitor.get(
                        "/restaurants/" + restaurant + "/floor-plan",
                        QueryTokenIssuer.staff("ann", restaurant),
                        "Ross-Position",
                        String.valueOf(position))
                .json()
                .at("/tables");
    }
}
