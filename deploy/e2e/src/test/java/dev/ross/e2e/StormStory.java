package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.house.House;
import dev.ross.e2e.house.OneHouse;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneHouse.class)
class StormStory {
    private static final int HANDS = 200;

    /** The parties differ in size, so their stays differ in length: some contain others. */
    @Test
    @DisplayName("Two hundred hands write two hundred parties down for one table: one gets it, the others are told")
    void oneTableForTwoHundred(House house) throws Exception {
        var maja = Person.signUp(house, App.STAFF, "Maja");
        var restaurant = maja.create(
                "/restaurants",
                Json.of(
                        "name",
                        "Storm",
                        "description",
                        "",
                        "region",
                        "Uppsala",
                        "timeZone",
                        "Europe/Stockholm",
                        "currency",
                        "SEK"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> maja.refresh().claims().has("restaurantId"));
        var here = "/restaurants/" + restaurant;
        maja.put(
                        here + "/opening-hours",
                        Json.of("weekly", List.of(Json.of("day", "SATURDAY", "opens", "10:00", "closes", "23:00"))))
                .expect(204);
        var table = maja.create(
                here + "/tables", Json.of("label", "1", "minSeats", 1, "maxSeats", 8, "bookable", "ONLINE"));
        var saturday = LocalDate.now(ZoneOffset.UTC).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var go = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, HANDS)
                    .mapToObj(hand -> hands.submit(() -> {
                        go.await();
                        var booking = Json.of(
                                "startsAt",
                                saturday + "T18:%02d".formatted(hand % 4 * 15),
                                "partySize",
                                1 + hand % 8,
                                "guest",
                                Map.of("name", "Guest " + hand),
                                "tables",
                                List.of(table));
                        return maja.post(here + "/seatings", booking).status();
                    }))
                    .toList();
            go.countDown();
            var counted = answers.stream()
                    .map(StormStory::of)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(counted).containsEntry(201, 1L).containsEntry(409, HANDS - 1L);
        }
    }

    private static int of(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
