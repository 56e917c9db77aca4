package dev.ross.query.platform.live;

import dev.ross.query.platform.live.Items.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state as it goes over the wire, made once for all who see the same.
 *
 * @param turn counts the frames of a channel
 * @param position how far the log is told in it
 * @param data JSON; null where there is nothing to see
 * @param items what is seen, taken apart; null where it is no list
 * @param changes since the frame of the turn before, which nearly all watchers have seen; null where those cannot be told
 * @param id of the event: the position, and a digest of what is seen. A caller who comes back with it has seen just this
 */
record Frame(
        long turn,
        long position,
        @Nullable Payload data,
        @Nullable Items items,
        @Nullable List<Change> changes,
        String id) {
    private static final Payload NOTHING = new Payload(ascii("{}"));
    /** A multiple of three, so that its text has no padding. */
    private static final int DIGEST_BYTES = 12;

    /**
     * @param before of the turn before; null for the first
     */
    static Frame of(@Nullable Frame before, long position, byte @Nullable [] data, @Nullable Items items) {
        var payload = data == null ? null : new Payload(data);
        return new Frame(
                before == null ? 0 : before.turn + 1,
                position,
                payload,
                items,
                items == null || before == null || before.items == null ? null : items.since(before.items),
                position + "." + digest((payload == null ? NOTHING : payload).plain()));
    }

    static String digest(byte[] data) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(data);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whether this is what was seen when an event of this id was sent. The position does not count: the same is seen
     * whenever other things happened in between.
     */
    boolean wasSeenAs(String seen) {
        return seen.substring(seen.indexOf('.') + 1).equals(id.substring(id.indexOf('.') + 1));
    }

    boolean gone() {
        return data == null;
    }

    boolean shows(@Nullable Payload other) {
        return data == null ? other == null : data.isLike(other);
    }

    /**
     * What a watcher is told who has seen another frame before, by what changed.
     *
     * @return null where that would be longer than half of the whole, or cannot be said so
     */
    @Nullable
    List<Change> changesSince(Frame before) {
        if (data == null || items == null || before.items == null) return null;
        var since = changes != null && before.turn == turn - 1 ? changes : items.since(before.items);
        if (since.isEmpty()) return null;
        var bytes = since.stream().mapToInt(change -> change.data().length()).sum();
        return since.size() == 1 || bytes <= data.length() / 2 ? since : null;
    }

    Payload body() {
        return data == null ? NOTHING : data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
