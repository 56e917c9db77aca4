package dev.ross.query.platform.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A state as it goes over the wire, made once for all who see the same.
 *
 * @param turn counts the frames of a channel
 * @param position how far the log is told in it
 * @param settled whether the same position always means the same state
 * @param data JSON; null where there is nothing to see
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames, and the bytes are not copied for anyone
record Frame(long turn, long position, boolean settled, byte @Nullable [] data) {
    private static final byte[] NOTHING = ascii("{}");
    static final byte[] END = ascii("\n\n");

    boolean gone() {
        return data == null;
    }

    boolean shows(byte @Nullable [] other) {
        return Arrays.equals(data, other);
    }

    byte[] head(String event) {
        return ascii("event: " + event + "\nid: " + position + "\ndata: ");
    }

    byte[] body() {
        return data == null ? NOTHING : data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
