package dev.ross.saga.platform.push;

import dev.ross.contracts.push.PushTarget;
import java.time.Duration;

/**
 * One message to one device.
 *
 * @param content in the clear, at most {@link #MOST_BYTES}
 * @param topic replaces a message of the same topic that the device has not got yet: at most 32 letters of base64url
 * @param usefulFor how long the server may keep it
 */
public record PushRequest(PushTarget device, byte[] content, String topic, Duration usefulFor) {
    public static final int MOST_BYTES = 3_000;

    public PushRequest {
        if (content.length > MOST_BYTES)
            throw new IllegalArgumentException("a pushed message has at most " + MOST_BYTES + " bytes");
    }
}
