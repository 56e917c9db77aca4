package dev.ross.bench.command;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LastTableRush;
import dev.ross.bench.load.TableRow;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Measures five hundred concurrent requests for the only table of an evening: one guest gets it, the others get
 * alternative times.
 */
public record LastTable(SystemAtRest atRest, ProfileChanges profiles) {
    private static final int GUESTS = 500;
    private static final int EVENINGS = 12;
    private static final int WARM_UP = 6;

    public void print() throws Exception {
        var restaurant = BenchRestaurants.open(profiles.commands(), Confirmation.AUTOMATIC);
        var tokens = IntStream.range(0, GUESTS)
                .mapToObj(guest -> profiles.token("hungry-" + guest))
                .toList();
        var waited = new DurationRecorder();
        for (int evening = 0; evening < EVENINGS; evening++) {
            atRest.await();
            var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(2 + evening);
            var body = "{\"startsAt\":\"%sT19:00\",\"partySize\":2}".formatted(date);
            LastTableRush.run(
                    tokens,
                    token -> profiles.ask("POST", "/restaurants/" + restaurant + "/seatings", token, "", body),
                    evening < WARM_UP ? new DurationRecorder() : waited);
        }
        TableRow.times("the last table, asked for by all at once over HTTP", GUESTS, waited.load());
    }
}
