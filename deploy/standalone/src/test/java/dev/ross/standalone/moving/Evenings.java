package dev.ross.standalone.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events as an evening leaves them: many short streams at once, with metadata of every kind that can be stored. */
final class Evenings {
    private static final int STREAMS = 37;

    private Evenings() {}

    static List<Entry> of(int events) {
        return IntStream.range(0, events).mapToObj(Evenings::event).toList();
    }

    /** Some belong to no stream, as what is published outside of an aggregate. */
    private static Entry event(int number) {
        var id = "event-" + number;
        var isAlone = number % 101 == 0;
        return new Entry(
                id,
                isAlone ? null : number % STREAMS % 2 == 0 ? "Seating" : "Order",
                isAlone ? id : "stream-" + number % STREAMS,
                isAlone ? 0 : sequence(number),
                1_790_000_000_000L + number * 7L,
                "dev.ross.contracts.seating.SeatingEvent$GuestsSeated",
                number % 3 == 0 ? null : "2",
                ByteString.copyFrom("{\"guest\":\"sealed \u00e5\u00e4\u00f6 %d\"}".formatted(number), UTF_8),
                metaData(number));
    }

    /** How many of its stream stood before. */
    private static long sequence(int number) {
        return IntStream.range(0, number / STREAMS)
                .map(round -> number % STREAMS + round * STREAMS)
                .filter(earlier -> earlier % 101 != 0)
                .count();
    }

    private static Map<String, Object> metaData(int number) {
        var metaData = new HashMap<String, @Nullable Object>();
        metaData.put("idempotencyKey", "key-" + number);
        metaData.put("small", number);
        metaData.put("large", Long.MAX_VALUE - number);
        metaData.put("real", number / 8.0);
        metaData.put("yes", number % 2 == 0);
        metaData.put("none", null);
        metaData.put("many", List.of("a", number, List.of(true)));
        metaData.put("named", Map.of("b", "\u00e5", "a", number));
        return metaData;
    }
}
