package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures the bytes that are sent to a reader on a full evening. */
@QueryServiceTest
class StreamCostTest {
    private static final int LINES = 124;
    private static final int TABLES = 20;
    private static final int VIEWS = 5;
    private static final int WAITING = 20;
    private static final int TEAM = 10;
    private static final int AT_MOST = 2048;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aWalkInCostsEachWatcherLittleHoweverFullTheBookIs() throws IOException {
        var restaurant = fullEvening("cost1");
        try (var reader = ByteCountingReader.of(visitor.port(), path(restaurant), token(restaurant), "identity")) {
            reader.readUntil(StreamCostTest::hasAllSnapshots);
            var before = reader.bytes();

            walksIn(restaurant);
            reader.readUntil(text -> text.contains("event: seatings.changed")
                    && text.contains("event: floor-plan.changed")
                    && text.endsWith("\n\n"));

            assertThat(reader.bytes() - before).isLessThan(AT_MOST);
        }
    }

    @Test
    void aStreamIsCompressedForWhoTakesIt() throws IOException {
        var restaurant = fullEvening("cost2");
        String plain;
        long length;
        try (var reader = ByteCountingReader.of(visitor.port(), path(restaurant), token(restaurant), "identity")) {
            plain = reader.readUntil(StreamCostTest::hasAllSnapshots);
            length = reader.bytes();
        }
        try (var reader =
                ByteCountingReader.of(visitor.port(), path(restaurant), token(restaurant), "br;q=1, gzip;q=0.5")) {
            var unpacked = reader.readUntil(StreamCostTest::hasAllSnapshots);

            assertThat(snapshots(unpacked)).isEqualTo(snapshots(plain));
            assertThat(reader.bytes()).isLessThan(length / 4);

            walksIn(restaurant);
            assertThat(reader.readUntil(text -> text.contains("event: seatings.changed") && text.endsWith("\n\n")))
                    .contains("\"partySize\":2");
        }
    }

    @Test
    void anOfferToOneOfManyWhoWaitSendsTheOneAndTheVersionOfTheList() throws IOException {
        var restaurant = EventScenes.at("cost3");
        var today = LocalDate.now(EventScenes.ZONE);
        var list = new WaitlistId(restaurant.id(), today);
        var happened = new ArrayList<Object>(List.of(restaurant.registered(), restaurant.joined("mia", MANAGER)));
        for (int number = 0; number < WAITING; number++) happened.add(waits(list, "w" + number, today));
        log.append(happened.toArray());
        var path = "/restaurants/cost3/waitlist?date=" + today;
        var offered = restaurant.asked("s1", "gus", today.atTime(19, 0)).stay();

        var sent = sentFor(restaurant, path, () -> {
            var until = Instant.now().plusSeconds(600);
            log.append(new PlaceOffered(
                    new WaitId(list, "w3"), offered, Set.of(restaurant.tableId("t1")), until, EventScenes.OPENING));
        });

        assertThat(eventsIn(sent)).containsExactly("changed", "properties");
        assertThat(sent).contains("\"guestName\":\"Wanda w3\"", "{\"version\":" + WAITING + "}");
        assertThat(sent.length()).isLessThan(AT_MOST);
    }

    @Test
    void ofATeamTheOneIsSentWhoseRoleChangesAndOfAnInvitationNoColleague() throws IOException {
        var restaurant = EventScenes.at("cost4");
        var happened = new ArrayList<Object>(List.of(restaurant.registered(), restaurant.joined("mia", MANAGER)));
        for (int number = 1; number < TEAM; number++) happened.add(restaurant.joined("ann" + number, STAFF));
        happened.add(new StaffRoleChanged(restaurant.id(), StaffId.of("ann1"), MANAGER, EventScenes.OPENING));
        log.append(happened.toArray());

        var sent = sentFor(
                restaurant,
                "/restaurants/cost4/staff",
                () -> log.append(
                        new StaffRoleChanged(restaurant.id(), StaffId.of("ann2"), MANAGER, EventScenes.OPENING)));
        assertThat(eventsIn(sent)).containsExactly("changed", "properties");
        assertThat(sent).contains("\"id\":\"ann2\"", "{\"version\":" + (TEAM + 1) + "}");

        var ofAnInvitation =
                sentFor(restaurant, "/restaurants/cost4/staff", () -> log.append(invited(restaurant, "i1")));
        assertThat(eventsIn(ofAnInvitation)).containsExactly("properties");
        for (int number = 2; number < TEAM; number++) log.append(invited(restaurant, "i" + number));

        var ofAnother = sentFor(
                restaurant, "/restaurants/cost4/staff-invitations", () -> log.append(invited(restaurant, "new")));
        assertThat(eventsIn(ofAnother)).containsExactly("changed", "properties");
    }

    /** The text that a reader of this page is sent because of these events. */
    private String sentFor(EventScenes restaurant, String path, Runnable happens) throws IOException {
        awaitShown(restaurant, path);
        try (var reader = ByteCountingReader.of(visitor.port(), path, token(restaurant), "identity")) {
            reader.readUntil(StreamCostTest::isComplete);
            happens.run();
            return reader.readUntil(StreamCostTest::isComplete);
        }
    }

    /** A first screen, or a full one, may take longer than an answer waits. */
    private void awaitShown(EventScenes restaurant, String path) {
        var position = String.valueOf(log.position());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(path, token(restaurant), "Ross-Position", position)
                                .status()
                        == 200);
    }

    /** The last event of a change has the id. */
    private static boolean isComplete(String stream) {
        return stream.contains("\nid: ") && stream.endsWith("\n\n");
    }

    private static List<String> eventsIn(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .toList();
    }

    private static WaitlistJoined waits(WaitlistId list, String local, LocalDate date) {
        var contact = new GuestContact("Wanda " + local, "+46700000000", local + "@example.org", "en");
        return new WaitlistJoined(
                new WaitId(list, local),
                null,
                Personal.of(Subject.visit(list + "." + local), contact),
                date.atTime(18, 0),
                date.atTime(20, 0),
                PartySize.of(2),
                EventScenes.OPENING);
    }

    private static StaffInvited invited(EventScenes restaurant, String local) {
        var id = new InvitationId(restaurant.id(), local);
        var email = Personal.of(Subject.staff("invited:" + id), local + "@example.org");
        var until = Instant.now().plus(Duration.ofDays(7));
        return new StaffInvited(restaurant.id(), id, email, STAFF, "00", until, StaffId.of("mia"), EventScenes.OPENING);
    }

    private static boolean hasAllSnapshots(String stream) {
        return stream.split("\\.snapshot", -1).length > VIEWS && stream.endsWith("\n\n");
    }

    private static List<String> snapshots(String stream) {
        return stream.lines().filter(line -> line.startsWith("data: ")).sorted().toList();
    }

    private EventScenes fullEvening(String name) {
        var restaurant = EventScenes.at(name);
        var today = LocalDate.now(EventScenes.ZONE);
        var happened = new ArrayList<Object>(List.of(restaurant.registered(), restaurant.joined("mia", MANAGER)));
        for (int number = 0; number < TABLES; number++) happened.add(restaurant.table("t%02d".formatted(number)));
        for (int number = 0; number < LINES; number++)
            happened.add(restaurant.asked("s%03d".formatted(number), "gus" + number, today.atTime(23, 0)));
        log.append(happened.toArray());
        awaitShown(restaurant, path(restaurant));
        return restaurant;
    }

    private void walksIn(EventScenes restaurant) {
        var now = Instant.now();
        var until = now.plus(Duration.ofHours(2));
        var today = LocalDate.now(EventScenes.ZONE);
        var day = new ServiceDayId(restaurant.id(), today);
        var seating = restaurant.seatingId("walk");
        var table = Set.of(restaurant.tableId("t00"));
        var startsAt = LocalDateTime.now(EventScenes.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var stay = new Stay(startsAt, EventScenes.ZONE, now, until, today);
        log.append(
                new TableHeld(day, seating, table, now, until, 2),
                new TableOccupied(day, seating, now),
                new WalkInCreated(seating, null, stay, PartySize.of(2), table, now));
    }

    private static String path(EventScenes restaurant) {
        return "/restaurants/" + restaurant.id() + "/live?views=seatings,hails,floor-plan,staff,notifications";
    }

    private static String token(EventScenes restaurant) {
        return QueryTokenIssuer.manager("mia", restaurant.id().value());
    }
}
