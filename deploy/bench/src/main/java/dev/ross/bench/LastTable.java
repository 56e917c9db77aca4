package dev.ross.bench;

import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import java.time.LocalDate;
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
            var body = "{\"startsAt\":\"%sT19:00\",\"partySize\":2}".formatted(date);
            LastTableRush.run(
                    tokens,
                    token -> guests.ask("POST", "/restaurants/" + house + "/seatings", token, "", body),
                    evening < WARM_UP ? new Recorder() : waited);
        }
        Row.times("the last table, asked for by all at once over HTTP", GUESTS, waited.load());
    }
}
