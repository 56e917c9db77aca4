package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.live.connection.SharedJson;
import dev.ross.query.platform.live.stream.ItemList.Change;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state as it is sent, rendered once for all who see the same.
 *
 * @param turn number of the frame within its shared stream
 * @param position the position in the log that it reflects
 * @param data JSON; null where there is nothing to see
 * @param items the data split into items; null if it is no list
 * @param changes since the frame of the turn before, which nearly all subscribers have seen; null if they cannot be
 *     determined
 * @param id of the event: the position, and a digest of the data. A client that reconnects with it has seen just this
 */
record StreamFrame(
        long turn,
        long position,
        @Nullable SharedJson data,
        @Nullable ItemList items,
        @Nullable List<Change> changes,
        String id) {
    private static final SharedJson NOTHING = new SharedJson(ascii("{}"));

    /**
     * @param before of the turn before; null for the first
     */
    static StreamFrame of(
            @Nullable StreamFrame before, long position, byte @Nullable [] data, @Nullable ItemList items) {
        var payload = data == null ? null : new SharedJson(data);
        return new StreamFrame(
                before == null ? 0 : before.turn + 1,
                position,
                payload,
                items,
                items == null || before == null || before.items == null ? null : items.since(before.items),
                position + "." + (payload == null ? NOTHING : payload).digest());
    }

    /**
     * Whether an event of this id showed the same. The position does not count: it also moves with events that change
     * nothing here.
     */
    boolean wasSeenAs(String seen) {
        return seen.substring(seen.indexOf('.') + 1).equals(id.substring(id.indexOf('.') + 1));
    }

    boolean gone() {
        return data == null;
    }

    boolean shows(@Nullable SharedJson other) {
        return data == null ? other == null : data.isLike(other);
    }

    /**
     * The changes to send to a subscriber who has seen another frame before.
     *
     * @return null if they would be longer than half of the whole, or cannot be determined
     */
    @Nullable
    List<Change> changesSince(StreamFrame before) {
        if (data == null || items == null || before.items == null) return null;
        var since = changes != null && before.turn == turn - 1 ? changes : items.since(before.items);
        if (since.isEmpty()) return null;
        var bytes = since.stream().mapToInt(change -> change.data().length()).sum();
        return since.size() == 1 || bytes <= data.length() / 2 ? since : null;
    }

    SharedJson body() {
        return data == null ? NOTHING : data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
