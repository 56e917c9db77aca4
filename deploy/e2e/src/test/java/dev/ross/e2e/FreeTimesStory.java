package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.GuestCrowd;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times shown as free can be booked, and the conflicts of a change are known before it is made. */
@Order(9)
@ExtendWith(SharedInstallation.class)
class FreeTimesStory {
    private static final int WISHES = 60;

    @Test
    @DisplayName("In a restaurant of any kind, a time can be had just when it is said to be free")
    void whatIsFreeCanBeHad(InstallationFixture installation) {
        long seed = Long.getLong("ross.seed", System.nanoTime());
        System.out.println("Free times with -Dross.seed=" + seed);
        var chance = new Random(seed);
        var maja = StoryPerson.signUp(installation, App.STAFF, "Frideborg");
        var place = anyKindOf(maja, chance);
        var guests = new ArrayList<>(GuestCrowd.of(installation, "Wishful", WISHES));
        var date = place.now().toLocalDate().plusDays(3);
        var had = 0;
        for (int wish = 0; wish < WISHES; wish++) {
            var byStaff = chance.nextInt(3) == 0;
            var who = byStaff ? maja : guests.get(wish).hearing(maja);
            var party = 1 + chance.nextInt(chance.nextBoolean() ? 4 : 9);
            var startsAt = when(date, chance);
            var free = isFree(place, who, date, startsAt, party);

            var answer = byStaff ? books(place, who, startsAt, party) : asks(place, who, startsAt, party);

            assertThat(answer.status())
                    .as(
                            "%d at %s by %s: %s",
                            party,
                            startsAt,
                            byStaff ? "staff" : "a guest",
                            answer.response().body())
                    .isEqualTo(free ? 201 : 409);
            if (!free) continue;
            maja.hearing(who);
            had++;
        }
        System.out.printf("%d of %d wishes were granted.%n", had, WISHES);
        assertThat(had).isPositive().isLessThan(WISHES);
    }

    @Test
    @DisplayName("The conflicts of a closed day are told before, nothing changes by asking, and nobody is moved after")
    void conflictsAreKnownBefore(InstallationFixture installation) {
        var maja = StoryPerson.signUp(installation, App.STAFF, "Doris");
        var place = StoryRestaurant.foundedBy(maja, "Dry", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0));
        var table = place.table("1", 4);
        var evening = place.now().toLocalDate().plusDays(4).atTime(19, 0);
        var seating = place.book("Ada", evening);
        var closure = JsonBodies.of(
                "from",
                evening.toLocalDate().toString(),
                "to",
                evening.toLocalDate().toString());
        var book = place.at("/seatings?from=%1$s&to=%1$s".formatted(evening.toLocalDate()));
        assertThat(maja.get(book).expect(200).items()).hasSize(1);

        var preview = maja.post(place.at("/closures?dryRun=true"), closure).expect(200);
        assertThat(preview.json().at("/conflicts/0/seating").asString()).isEqualTo(seating);
        assertThat(preview.json().at("/conflicts/0/reason").asString()).isEqualTo("CLOSED");
        var removed = maja.send(maja.request("DELETE", place.at("/tables/" + table + "?dryRun=true"), null));
        assertThat(removed.expect(200).json().at("/conflicts/0/reason").asString())
                .isEqualTo("TABLE_GONE");
        assertThat(line(maja, book, "/flags")).isEqualTo("[]");

        maja.post(place.at("/closures"), closure).expect(201);
        assertThat(line(maja, book, "/flags")).isEqualTo("[\"CONFLICT\"]");
        assertThat(line(maja, book, "/status")).isEqualTo("\"ACCEPTED\"");
    }

    private static String line(StoryPerson maja, String book, String field) {
        return maja.get(book).expect(200).json().at("/items/0" + field).toString();
    }

    /** A restaurant with a few random tables, two of which may be combined, with a lunch and a dinner past midnight. */
    private static StoryRestaurant anyKindOf(StoryPerson manager, Random chance) {
        var place = StoryRestaurant.foundedBy(manager, "Any", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of(
                        "slotMinutes",
                        30,
                        "coversPerSlot",
                        6 + chance.nextInt(8),
                        "maxPartySize",
                        5 + chance.nextInt(3),
                        "maxOversizeSeats",
                        1 + chance.nextInt(4),
                        "confirmation",
                        chance.nextBoolean() ? "AUTOMATIC" : "MANUAL"));
        manager.put(place.at("/opening-hours"), JsonBodies.of("weekly", lunchAndDinner()))
                .expect(204);
        var tables = new ArrayList<String>();
        for (int table = 0; table < 6; table++) tables.add(table(place, manager, table, chance));
        var together = JsonBodies.of(
                "tables", tables.subList(0, 2), "minSeats", 4, "maxSeats", 8, "bookable", kind(chance, "ONLINE"));
        manager.put(place.at("/table-combinations"), JsonBodies.of("combinations", List.of(together)))
                .expect(204);
        return place;
    }

    private static String table(StoryRestaurant place, StoryPerson manager, int number, Random chance) {
        var table = JsonBodies.of(
                "label",
                "T" + number,
                "minSeats",
                1 + chance.nextInt(2),
                "maxSeats",
                3 + chance.nextInt(5),
                "bookable",
                kind(chance, number == 0 ? "ONLINE" : "WALK_IN"));
        return manager.create(place.at("/tables"), table);
    }

    private static String kind(Random chance, String third) {
        return List.of("ONLINE", "IN_HOUSE", third).get(chance.nextInt(3));
    }

    private static List<?> lunchAndDinner() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(
                        JsonBodies.of("day", day.name(), "opens", "12:00", "closes", "14:30"),
                        JsonBodies.of("day", day.name(), "opens", "18:00", "closes", "01:00", "lastSeating", "00:30")))
                .toList();
    }

    /** A time on a slot, usually within the opening hours. */
    private static LocalDateTime when(LocalDate date, Random chance) {
        var opens = date.atTime(chance.nextInt(3) == 0 ? 11 : 17, 30);
        return opens.plusMinutes(30L * chance.nextInt(opens.getHour() == 11 ? 8 : 16));
    }

    private static boolean isFree(
            StoryRestaurant place, StoryPerson who, LocalDate date, LocalDateTime startsAt, int party) {
        return who.get(place.at("/availability?date=%s&partySize=%d".formatted(date, party)))
                .expect(200)
                .items()
                .anyMatch(item -> item.at("/startsAt").asString().equals(startsAt.toString())
                        && item.at("/free").asBoolean());
    }

    private static Answer asks(StoryRestaurant place, StoryPerson guest, LocalDateTime startsAt, int party) {
        return guest.post(place.at("/seatings"), JsonBodies.of("startsAt", startsAt.toString(), "partySize", party));
    }

    private static Answer books(StoryRestaurant place, StoryPerson staff, LocalDateTime startsAt, int party) {
        return staff.post(
                place.at("/seatings"),
                JsonBodies.of(
                        "startsAt",
                        startsAt.toString(),
                        "partySize",
                        party,
                        "guest",
                        JsonBodies.of("name", "Ada"),
                        "source",
                        "PHONE"));
    }
}
