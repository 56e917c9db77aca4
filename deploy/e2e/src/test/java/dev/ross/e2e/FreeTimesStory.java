package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.House;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Crowd;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Json;
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

/** What is said to be free is what can be had, and what a change would strand is known before it is made. */
@Order(9)
@ExtendWith(OneHouse.class)
class FreeTimesStory {
    private static final int WISHES = 60;

    @Test
    @DisplayName("In a restaurant of any kind, a time can be had just when it is said to be free")
    void whatIsFreeCanBeHad(House house) {
        long seed = Long.getLong("ross.seed", System.nanoTime());
        System.out.println("Free times with -Dross.seed=" + seed);
        var chance = new Random(seed);
        var maja = Person.signUp(house, App.STAFF, "Frideborg");
        var place = anyKindOf(maja, chance);
        var guests = new ArrayList<>(Crowd.of(house, "Wishful", WISHES));
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
    @DisplayName("Whom a closed day would strand is told before, nothing changes by asking, and nobody is moved after")
    void whomItStrandsIsKnownBefore(House house) {
        var maja = Person.signUp(house, App.STAFF, "Doris");
        var place = Restaurant.foundedBy(maja, "Dry", "Uppsala", Zones.whereItIsAfternoon())
                .opened(Json.of("leadMinutes", 0));
        var table = place.table("1", 4);
        var evening = place.now().toLocalDate().plusDays(4).atTime(19, 0);
        var seating = place.book("Ada", evening);
        var closure = Json.of(
                "from",
                evening.toLocalDate().toString(),
                "to",
                evening.toLocalDate().toString());
        var book = place.at("/seatings?from=%1$s&to=%1$s".formatted(evening.toLocalDate()));
        assertThat(maja.get(book).expect(200).items()).hasSize(1);

        var told = maja.post(place.at("/closures?dryRun=true"), closure).expect(200);
        assertThat(told.json().at("/stranded/0/seating").asString()).isEqualTo(seating);
        assertThat(told.json().at("/stranded/0/reason").asString()).isEqualTo("CLOSED");
        var removed = maja.send(maja.request("DELETE", place.at("/tables/" + table + "?dryRun=true"), null));
        assertThat(removed.expect(200).json().at("/stranded/0/reason").asString())
                .isEqualTo("TABLE_GONE");
        assertThat(line(maja, book, "/flags")).isEqualTo("[]");

        maja.post(place.at("/closures"), closure).expect(201);
        assertThat(line(maja, book, "/flags")).isEqualTo("[\"STRANDED\"]");
        assertThat(line(maja, book, "/status")).isEqualTo("\"ACCEPTED\"");
    }

    private static String line(Person maja, String book, String field) {
        return maja.get(book).expect(200).json().at("/items/0" + field).toString();
    }

    /** Of a few tables of any kind, two of which may be put together, with a lunch and a dinner past midnight. */
    private static Restaurant anyKindOf(Person manager, Random chance) {
        var place = Restaurant.foundedBy(manager, "Any", "Uppsala", Zones.whereItIsAfternoon())
                .opened(Json.of(
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
        manager.put(place.at("/opening-hours"), Json.of("weekly", lunchAndDinner()))
                .expect(204);
        var tables = new ArrayList<String>();
        for (int table = 0; table < 6; table++) tables.add(table(place, manager, table, chance));
        var together = Json.of(
                "tables", tables.subList(0, 2), "minSeats", 4, "maxSeats", 8, "bookable", kind(chance, "ONLINE"));
        manager.put(place.at("/table-combinations"), Json.of("combinations", List.of(together)))
                .expect(204);
        return place;
    }

    private static String table(Restaurant place, Person manager, int number, Random chance) {
        var table = Json.of(
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
                        Json.of("day", day.name(), "opens", "12:00", "closes", "14:30"),
                        Json.of("day", day.name(), "opens", "18:00", "closes", "01:00", "lastSeating", "00:30")))
                .toList();
    }

    /** Mostly while it is open, on a slot. */
    private static LocalDateTime when(LocalDate date, Random chance) {
        var opens = date.atTime(chance.nextInt(3) == 0 ? 11 : 17, 30);
        return opens.plusMinutes(30L * chance.nextInt(opens.getHour() == 11 ? 8 : 16));
    }

    private static boolean isFree(Restaurant place, Person who, LocalDate date, LocalDateTime startsAt, int party) {
        return who.get(place.at("/availability?date=%s&partySize=%d".formatted(date, party)))
                .expect(200)
                .items()
                .anyMatch(item -> item.at("/startsAt").asString().equals(startsAt.toString())
                        && item.at("/free").asBoolean());
    }

    private static Answer asks(Restaurant place, Person guest, LocalDateTime startsAt, int party) {
        return guest.post(place.at("/seatings"), Json.of("startsAt", startsAt.toString(), "partySize", party));
    }

    private static Answer books(Restaurant place, Person staff, LocalDateTime startsAt, int party) {
        return staff.post(
                place.at("/seatings"),
                Json.of(
                        "startsAt",
                        startsAt.toString(),
                        "partySize",
                        party,
                        "guest",
                        Json.of("name", "Ada"),
                        "source",
                        "PHONE"));
    }
}
