package dev.ross.query.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter of a screen, an event that it could not show: its place in the log, and the reason, but not its
 * payload.
 *
 * @param number its number in the log
 * @param stream the stream it belongs to
 * @param type the name of its type
 * @param failure kinds of the exceptions; absent: it waits behind another
 * @param wanted the action that an operator has requested and the node that follows the screen has not taken yet
 */
public record ScreenDeadLetter(
        String screen,
        ScreenDeadLetterSequence sequence,
        long number,
        String stream,
        String type,
        Instant addedAt,
        @Nullable String failure,
        @Nullable Wanted wanted) {

    /** Eighteen bytes as Base64; an id of another length is of no event. */
    static final int ID_LENGTH = 24;

    /** The actions that an operator may request. */
    public enum Wanted {
        RETRY,
        DROP
    }

    /** Id of the dead letter: the same whenever the same event becomes a dead letter of the same sequence. */
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
