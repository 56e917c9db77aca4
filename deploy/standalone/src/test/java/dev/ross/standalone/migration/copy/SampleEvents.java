package dev.ross.standalone.migration.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes events like those of an evening: many interleaved streams, with metadata of every kind that can be stored. */
final class SampleEvents {
    private static final int STREAMS = 37;

    private SampleEvents() {}

    static List<LogEntry> of(int events) {
        return IntStream.range(0, events).mapToObj(SampleEvents::event).toList();
    }

    /** Some belong to no stream, like events published outside of an aggregate. */
    private static LogEntry event(int number) {
        var id = "event-" + number;
        var isAlone = number % 101 == 0;
        return new LogEntry(
                id,
                isAlone ? null : number % STREAMS % 2 == 0 ? "Seating" : "Order",
                isAlone ? id : "stream-" + number % STREAMS,
                isAlone ? 0 : sequence(number),
                1_790_000_000_000L + number * 7L,
                "dev.ross.contracts.seating.SeatingTableEvent$GuestsSeated",
                number % 3 == 0 ? null : "2",
                ByteString.copyFrom("{\"guest\":\"sealed \u00e5\u00e4\u00f6 %d\"}".formatted(number), UTF_8),
                metaData(number));
    }

    /** The number of earlier events in its stream. */
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
