package dev.ross.bench;

import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Five hundred guests ask at once for the only table of an evening: one gets it, the others are told other times. */
record LastTable(Calm calm, Guests guests) {
    private static final int GUESTS = 500;
    private static final int EVENINGS = 12;
    private static final int WARM_UP = 6;

    void print() throws Exception {
        var house = Houses.open(guests.commands(), Confirmation.AUTOMATIC);
        var tokens = IntStream.range(0, GUESTS)
                .mapToObj(guest -> guests.token("hungry-" + guest))
                .toList();
        var waited = new Recorder();
        for (int evening = 0; evening < EVENINGS; evening++) {
            calm.await();
            var date = LocalDate.now(Houses.ZONE).plusDays(2 + evening);
            storm(house, date, tokens, evening < WARM_UP ? new Recorder() : waited);
        }
        Row.times("the last table, asked for by all at once over HTTP", GUESTS, waited.load());
    }

    private void storm(RestaurantId house, LocalDate date, List<String> tokens, Recorder waited) throws Exception {
        var body = "{\"startsAt\":\"%sT19:00\",\"partySize\":2}".formatted(date);
        var go = new CountDownLatch(1);
        List<Future<Line.Answer>> asked = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var token : tokens)
                asked.add(hands.submit(() -> {
                    go.await();
                    return waited.during(
                            () -> guests.ask("POST", "/restaurants/" + house + "/seatings", token, "", body));
                }));
            go.countDown();
        }
        var winners = 0;
        for (var answer : asked)
            if (answer.get().status() == 201) winners++;
            else answer.get().expect(409);
        if (winners != 1) throw new IllegalStateException(winners + " got the last table");
    }
}
