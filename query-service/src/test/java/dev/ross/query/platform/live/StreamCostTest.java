package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
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

/** What a watcher of a full evening is sent. */
@House
class StreamCostTest {
    private static final int LINES = 124;
    private static final int TABLES = 20;
    private static final int VIEWS = 5;
    private static final int WAITING = 20;
    private static final int TEAM = 10;
    private static final int AT_MOST = 2048;

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aWalkInCostsEachWatcherLittleHoweverFullTheBookIs() throws IOException {
        var house = fullEvening("cost1");
        try (var watcher = TightReader.of(visitor.port(), path(house), token(house), "identity")) {
            watcher.readUntil(StreamCostTest::hasAllSnapshots);
            var before = watcher.bytes();

            walksIn(house);
            watcher.readUntil(text -> text.contains("event: seatings.changed")
                    && text.contains("event: floor-plan.changed")
                    && text.endsWith("\n\n"));

            assertThat(watcher.bytes() - before).isLessThan(AT_MOST);
        }
    }

    @Test
    void aStreamIsCompressedForWhoTakesIt() throws IOException {
        var house = fullEvening("cost2");
        String plain;
        long length;
        try (var watcher = TightReader.of(visitor.port(), path(house), token(house), "identity")) {
            plain = watcher.readUntil(StreamCostTest::hasAllSnapshots);
            length = watcher.bytes();
        }
        try (var watcher = TightReader.of(visitor.port(), path(house), token(house), "br;q=1, gzip;q=0.5")) {
            var unpacked = watcher.readUntil(StreamCostTest::hasAllSnapshots);

            assertThat(snapshots(unpacked)).isEqualTo(snapshots(plain));
            assertThat(watcher.bytes()).isLessThan(length / 4);

            walksIn(house);
            assertThat(watcher.readUntil(text -> text.contains("event: seatings.changed") && text.endsWith("\n\n")))
                    .contains("\"partySize\":2");
        }
    }

    @Test
    void anOfferToOneOfManyWhoWaitSendsTheOneAndTheVersionOfTheList() throws IOException {
        var house = Scenes.at("cost3");
        var today = LocalDate.now(Scenes.ZONE);
        var list = new WaitlistId(house.restaurant(), today);
        var happened = new ArrayList<Object>(List.of(house.registered(), house.joined("mia", MANAGER)));
        for (int number = 0; number < WAITING; number++) happened.add(waits(list, "w" + number, today));
        log.tell(happened.toArray());
        var path = "/restaurants/cost3/waitlist?date=" + today;
        var offered = house.asked("s1", "gus", today.atTime(19, 0)).stay();

        var told = toldOf(house, path, () -> {
            var until = Instant.now().plusSeconds(600);
            log.tell(new PlaceOffered(
                    new WaitId(list, "w3"), offered, Set.of(house.tableId("t1")), until, Scenes.OPENING));
        });

        assertThat(eventsIn(told)).containsExactly("changed", "properties");
        assertThat(told).contains("\"guestName\":\"Wanda w3\"", "{\"version\":" + WAITING + "}");
        assertThat(told.length()).isLessThan(AT_MOST);
    }

    @Test
    void ofATeamTheOneIsSentWhoseRoleChangesAndOfAnInvitationNoColleague() throws IOException {
        var house = Scenes.at("cost4");
        var happened = new ArrayList<Object>(List.of(house.registered(), house.joined("mia", MANAGER)));
        for (int number = 1; number < TEAM; number++) happened.add(house.joined("ann" + number, STAFF));
        happened.add(new StaffRoleChanged(house.restaurant(), StaffId.of("ann1"), MANAGER, Scenes.OPENING));
        log.tell(happened.toArray());

        var told = toldOf(
                house,
                "/restaurants/cost4/staff",
                () -> log.tell(new StaffRoleChanged(house.restaurant(), StaffId.of("ann2"), MANAGER, Scenes.OPENING)));
        assertThat(eventsIn(told)).containsExactly("changed", "properties");
        assertThat(told).contains("\"id\":\"ann2\"", "{\"version\":" + (TEAM + 1) + "}");

        var ofAnInvitation = toldOf(house, "/restaurants/cost4/staff", () -> log.tell(invited(house, "i1")));
        assertThat(eventsIn(ofAnInvitation)).containsExactly("properties");
        for (int number = 2; number < TEAM; number++) log.tell(invited(house, "i" + number));

        var ofAnother = toldOf(house, "/restaurants/cost4/staff-invitations", () -> log.tell(invited(house, "new")));
        assertThat(eventsIn(ofAnother)).containsExactly("changed", "properties");
    }

    /** What a watcher of the page is sent of what happens then. */
    private String toldOf(Scenes house, String path, Runnable happens) throws IOException {
        awaitShown(house, path);
        try (var watcher = TightReader.of(visitor.port(), path, token(house), "identity")) {
            watcher.readUntil(StreamCostTest::isComplete);
            happens.run();
            return watcher.readUntil(StreamCostTest::isComplete);
        }
    }

    /** A first screen, or a full one, may take longer than an answer waits. */
    private void awaitShown(Scenes house, String path) {
        var position = String.valueOf(log.position());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(path, token(house), "Ross-Position", position)
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
                Scenes.OPENING);
    }

    private static StaffInvited invited(Scenes house, String local) {
        var id = new InvitationId(house.restaurant(), local);
        var email = Personal.of(Subject.staff("invited:" + id), local + "@example.org");
        var until = Instant.now().plus(Duration.ofDays(7));
        return new StaffInvited(house.restaurant(), id, email, STAFF, "00", until, StaffId.of("mia"), Scenes.OPENING);
    }

    private static boolean hasAllSnapshots(String stream) {
        return stream.split("\\.snapshot", -1).length > VIEWS && stream.endsWith("\n\n");
    }

    private static List<String> snapshots(String stream) {
        return stream.lines().filter(line -> line.startsWith("data: ")).sorted().toList();
    }

    private Scenes fullEvening(String name) {
        var house = Scenes.at(name);
        var today = LocalDate.now(Scenes.ZONE);
        var happened = new ArrayList<Object>(List.of(house.registered(), house.joined("mia", MANAGER)));
        for (int number = 0; number < TABLES; number++) happened.add(house.table("t%02d".formatted(number)));
        for (int number = 0; number < LINES; number++)
            happened.add(house.asked("s%03d".formatted(number), "gus" + number, today.atTime(23, 0)));
        log.tell(happened.toArray());
        awaitShown(house, path(house));
        return house;
    }

    private void walksIn(Scenes house) {
        var now = Instant.now();
        var until = now.plus(Duration.ofHours(2));
        var today = LocalDate.now(Scenes.ZONE);
        var day = new ServiceDayId(house.restaurant(), today);
        var seating = house.seatingId("walk");
        var table = Set.of(house.tableId("t00"));
        var startsAt = LocalDateTime.now(Scenes.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var stay = new Stay(startsAt, Scenes.ZONE, now, until, today);
        log.tell(
                new TableHeld(day, seating, table, now, until, 2),
                new TableOccupied(day, seating, now),
                new WalkInCreated(seating, null, stay, PartySize.of(2), table, now));
    }

    private static String path(Scenes house) {
        return "/restaurants/" + house.restaurant() + "/live?views=seatings,hails,floor-plan,staff,notifications";
    }

    private static String token(Scenes house) {
        return Issuer.manager("mia", house.restaurant().value());
    }
}
