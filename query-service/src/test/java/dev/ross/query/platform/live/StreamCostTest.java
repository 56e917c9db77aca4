package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
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
        var position = log.tell(happened.toArray());
        assertThat(visitor.get(path(house), token(house), "Ross-Position", String.valueOf(position))
                        .status())
                .isEqualTo(200);
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
