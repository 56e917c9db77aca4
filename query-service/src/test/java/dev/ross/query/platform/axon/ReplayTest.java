package dev.ross.query.platform.axon;

import static dev.ross.contracts.menu.MenuEdition.DRAFT;
import static dev.ross.contracts.menu.MenuEdition.PUBLISHED;
import static dev.ross.contracts.order.OrderStage.OPENED;
import static dev.ross.contracts.order.OrderStage.ORDERED;
import static dev.ross.contracts.order.OrderStage.SETTLED;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ross.contracts.demand.DemandEvent.DeniedDemandRecorded;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.PushTarget;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.PersonId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.MenuScenes;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.PrintScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.TillScenes;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class ReplayTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    MongoDatabase views;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    ScreenPositions progress;

    @Test
    void aReplayEndsInTheSameDocuments() throws InterruptedException {
        anEvening("replay1");
        everyScreenHasSeenAll();
        var live = documents();
        assertThat(live.keySet()).hasSizeGreaterThan(15);

        for (var screen : screens()) {
            screen.shutDown();
            screen.resetTokens();
        }
        assertThat(documents()).isEmpty();
        screens().forEach(TrackingEventProcessor::start);
        everyScreenHasSeenAll();

        assertThat(documents()).containsExactlyEntriesOf(live);
    }

    @Test
    void eventsThatComeAgainAreNotTakenInTwice() throws InterruptedException {
        var tokens = views.getCollection("tokens");
        everyScreenHasSeenAll();
        screens().forEach(TrackingEventProcessor::shutDown);
        var before = tokens.find().into(new ArrayList<>());
        screens().forEach(TrackingEventProcessor::start);
        anEvening("replay2");
        everyScreenHasSeenAll();
        var once = documents();

        screens().forEach(TrackingEventProcessor::shutDown);
        before.forEach(token -> tokens.replaceOne(new Document("_id", token.get("_id")), token));
        screens().forEach(TrackingEventProcessor::start);
        log.append(EventScenes.at("replay3").published());
        everyScreenHasSeenAll();

        var twice = documents();
        once.keySet().removeIf(id -> id.contains("replay3"));
        twice.keySet().removeIf(id -> id.contains("replay3"));
        assertThat(twice).containsExactlyEntriesOf(once);
    }

    private void anEvening(String name) {
        var restaurant = EventScenes.at(name);
        var seating = restaurant.seatingId("s1");
        var tables = Set.of(restaurant.tableId("t1"));
        var route = new HailRoute(LocalDate.parse("2030-06-01"), List.of(), EventScenes.OPENING.plusSeconds(300));
        log.append(
                restaurant.registered(),
                restaurant.published(),
                restaurant.joined("mia", MANAGER),
                restaurant.table("t1"));
        log.append(restaurant.asked("s1", "gus-" + name, LocalDateTime.parse("2030-06-01T19:30")));
        log.append(
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING),
                restaurant.confirmed("s1"),
                new PartyRanLate(seating, EventScenes.OPENING),
                restaurant.announced("s1", Instant.parse("2030-06-01T17:50:00Z")),
                new GuestsSeated(seating, tables, EventScenes.OPENING),
                new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, route, EventScenes.OPENING),
                new HailEscalated(seating, HailId.of("h1"), HailEscalation.MANAGERS, null, EventScenes.OPENING),
                new HailClaimed(seating, HailId.of("h1"), StaffId.of("mia"), EventScenes.OPENING),
                new ServersAssigned(
                        new ServiceDayId(restaurant.id(), route.serviceDate()),
                        null,
                        List.of(new ServerTables(StaffId.of("mia"), tables, Set.of())),
                        EventScenes.OPENING));
        var orders = restaurant.orders("s1");
        log.append(orders.attached("o1"), orders.reached("o1", OPENED), orders.reached("o1", SETTLED));
        log.append(orders.detached("o1"), orders.attached("o2"), orders.reached("o1", SETTLED));
        log.append(orders.reached("o2", ORDERED));
        log.append(restaurant.tagged("s1", "gus-" + name, "regular"));
        log.append(
                restaurant.asked("s2", "gus-" + name, LocalDateTime.parse("2030-06-02T19:30")),
                new GuestsMarkedNoShow(restaurant.seatingId("s2"), EventScenes.OPENING),
                restaurant.disputed("s2", "gus-" + name));
        log.append(
                restaurant.asked("s3", "gus-" + name, LocalDateTime.parse("2030-06-03T19:30")),
                new SeatingAccepted(restaurant.seatingId("s3"), ActingSide.STAFF, null, EventScenes.OPENING),
                restaurant.announced("s3", Instant.parse("2030-06-03T17:50:00Z")),
                restaurant.amended("s3", LocalDateTime.parse("2030-06-03T20:30"), 3),
                restaurant.confirmed("s3"));
        var menu = MenuScenes.at(name);
        log.append(
                menu.added("m1", menu.dish("Herring", 1, 18_500), PUBLISHED),
                menu.added("m2", menu.dish("Perch", 2, 21_500), DRAFT),
                menu.published(),
                menu.countdown("m1", 3),
                menu.ordered("m1", 2),
                menu.returned("m1", 1),
                menu.firingAtOnce("Drinks"),
                PrintScenes.printers(restaurant.id()),
                menu.soldOut("m2"),
                menu.removed("m2", PUBLISHED),
                menu.added("m3", menu.dish("Pike", 3, 22_500), DRAFT));
        anOrder(OrderScenes.at(name, "o1"));
        var print = PrintScenes.of(OrderScenes.at(name, "o1").id(), "k1");
        log.append(print.requested(), print.delayed(), print.begun("a1"), print.interrupted("a1"));
        log.append(print.begun("a2"), print.printed("a2"), print.reprintRequested(), print.givenUp());
        aReceipt(TillScenes.at(name), OrderScenes.at(name, "o1").id());
        log.append(new TableAssigned(
                seating, Set.of(restaurant.tableId("t2")), TableAssignment.LOCKED, EventScenes.OPENING));
        for (var message : Set.of("n1", "n2"))
            log.append(new NotificationRequested(
                    new NotificationId(restaurant.id(), message),
                    NotificationTemplate.REQUEST_RECEIVED,
                    List.of(new Addressee(
                            "gus",
                            true,
                            Personal.of(Subject.guestAt("gus", name), new Recipient("Gus", "gus@example.org", null)))),
                    seating,
                    Map.of(),
                    null,
                    EventScenes.OPENING));
        aMail(new NotificationId(restaurant.id(), "n1"), seating);
        aReport(restaurant.id());
        devices(PersonId.of("gus-" + name));
    }

    /** Some events of its week come after it. */
    private void aReport(RestaurantId restaurant) {
        var week = IsoWeek.of("2030-W22");
        var searched = new ServiceDayId(restaurant, week.sunday());
        var at = EventScenes.OPENING;
        log.append(
                new DeniedDemandRecorded(searched, PartySize.of(4), 7, at),
                new WeeklyReportIssued(restaurant, week, EventScenes.ZONE, at),
                new DeniedDemandRecorded(searched, PartySize.of(4), 3, at),
                new WeeklyReportIssued(restaurant, week.next(), EventScenes.ZONE, at));
    }

    /** Two of one person, of which one is removed. */
    private void devices(PersonId person) {
        var phone = new PushTarget("https://push.example.com/phone", "key", "auth");
        var tablet = new PushTarget("https://push.example.com/tablet", "key", "auth");
        for (var device : List.of(phone, tablet))
            log.append(new DeviceSubscribed(
                    person,
                    PushSubscriptionId.of(device),
                    Personal.of(Subject.guest(person.toString()), device),
                    EventScenes.OPENING));
        log.append(new PushSubscriptionRemoved(
                person, PushSubscriptionId.of(phone), RemovalCause.BY_PERSON, EventScenes.OPENING));
    }

    /** It is delayed, refused, sent again by staff, sent, and comes back. */
    private void aMail(NotificationId message, SeatingId seating) {
        var to = List.of("gus");
        var at = EventScenes.OPENING;
        log.append(
                new NotificationDelayed(message, to, DelayCause.SERVER_AWAY, at),
                new NotificationFailed(message, to, DeliveryFailure.ADDRESS_REFUSED, seating, at),
                new NotificationResent(message, to, 2, StaffId.of("mia"), at),
                new NotificationSent(message, to, seating, at),
                new NotificationFailed(message, to, DeliveryFailure.BOUNCED, seating, at));
    }

    private void anOrder(OrderScenes order) {
        var herring = OrderScenes.dish("l1", "Herring", 18_500, 3);
        var perch = OrderScenes.dish("l2", "Perch", 21_500, 1);
        log.append(
                order.opened("gus"),
                new LinesAdded(
                        order.id(), List.of(herring, perch), order.note("l1", "no dill"), true, EventScenes.OPENING),
                new OrderAttached(order.seating(), order.id(), EventScenes.OPENING));
        log.append(
                order.fired("k1", "grill", order.note("l1", "no dill"), EventScenes.OPENING, herring),
                order.fired("k2", EventScenes.OPENING, perch));
        log.append(
                order.ready(EventScenes.OPENING, "l1", "l2"),
                order.served(EventScenes.OPENING, "l1", "l2"),
                order.recalled(EventScenes.OPENING, "l1"),
                order.voided("l1", "v1", 1, EventScenes.OPENING),
                order.comped("l1", "c1", 1),
                order.discounted("l1", "d1", 500),
                order.discounted(null, "d2", 500),
                order.billRequested(),
                order.paid("p1", 1_000),
                order.done("c1"),
                order.pricedAsShown("l1", 20_000, 21_000),
                order.refused("c2", "SOLD_OUT", EventScenes.OPENING),
                order.refused("c3", "SOLD_OUT", EventScenes.OPENING),
                order.cleared("c3"));
    }

    private void aReceipt(TillScenes till, OrderId order) {
        var day = LocalDate.parse("2030-06-01");
        var entered = till.entered(day, order, 20_000);
        log.append(
                till.settings(),
                entered,
                till.issued(1, day, till.sale(order, null)),
                till.printed(1, 1),
                till.refundEntered(day, order, 5_000),
                till.issued(2, day, till.refund(order, null, 5_000)),
                till.printed(1, 2),
                till.moved(day, 10_000),
                till.closed(1, TillScenes.totals(day, entered)),
                till.entered(day.plusDays(1), order, 1_000),
                till.movedTo("The Moved"));
    }

    private void everyScreenHasSeenAll() throws InterruptedException {
        for (var screen : screens())
            assertThat(progress.awaits(screen.getName(), log.position(), Duration.ofSeconds(20)))
                    .as(screen.getName())
                    .isTrue();
    }

    private List<TrackingEventProcessor> screens() {
        return processing.eventProcessors().values().stream()
                .filter(processor -> processor instanceof ScreenProcessor)
                .map(TrackingEventProcessor.class::cast)
                .toList();
    }

    private Map<String, Document> documents() {
        Map<String, Document> all = new TreeMap<>();
        for (var collection : views.listCollectionNames()) {
            if (List.of("tokens", "screens", "dead-letters").contains(collection)) continue;
            for (var document : views.getCollection(collection).find()) {
                document.remove("write"); // the name of the write is different for each
                all.put(collection + "/" + Objects.requireNonNull(document.get("_id")), document);
            }
        }
        return all;
    }
}
