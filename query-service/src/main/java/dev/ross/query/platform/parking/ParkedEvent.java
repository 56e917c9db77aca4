package dev.ross.query.platform.parking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands that a screen could not show, and why. Nothing of what it says.
 *
 * @param number its number in the log
 * @param stream the stream it belongs to
 * @param type the name of its type
 * @param failure kinds of the exceptions; absent: it waits behind another
 * @param wanted what an operator asked for and the node that follows the screen has not done yet
 */
public record ParkedEvent(
        String screen,
        ParkedSequence sequence,
        long number,
        String stream,
        String type,
        Instant parkedAt,
        @Nullable String failure,
        @Nullable Wanted wanted) {

    /** Eighteen bytes as Base64; what is longer or shorter names no event. */
    static final int ID_LENGTH = 24;

    /** What an operator may ask for. */
    public enum Wanted {
        RETRY,
        DROP
    }

    /** The same whenever the same event is parked for the same reason. */
    public String id() {
        try {
            var text = screen + "\n" + sequence.view() + "\n" + sequence.key() + "\n" + number;
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
