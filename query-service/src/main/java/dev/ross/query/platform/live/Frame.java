package dev.ross.query.platform.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A state as it goes over the wire, made once for all who see the same.
 *
 * @param turn counts the frames of a channel
 * @param position how far the log is told in it
 * @param data JSON; null where there is nothing to see
 * @param id of the event: the position, and a digest of what is seen. A caller who comes back with it has seen just this
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames, and the bytes are not copied for anyone
record Frame(long turn, long position, byte @Nullable [] data, String id) {
    private static final byte[] NOTHING = ascii("{}");
    /** A multiple of three, so that its text has no padding. */
    private static final int DIGEST_BYTES = 12;

    static final byte[] END = ascii("\n\n");

    static Frame of(long turn, long position, byte @Nullable [] data) {
        return new Frame(turn, position, data, position + "." + digest(data == null ? NOTHING : data));
    }

    private static String digest(byte[] data) {
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

    boolean shows(byte @Nullable [] other) {
        return Arrays.equals(data, other);
    }

    byte[] head(String event) {
        return ascii("event: " + event + "\nid: " + id + "\ndata: ");
    }

    byte[] body() {
        return data == null ? NOTHING : data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
