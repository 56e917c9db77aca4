package dev.ross.contracts.push;

import java.net.URI;

/**
 * Where and how messages are pushed to one device, as its browser gives it.
 *
 * @param endpoint address at the push server of the browser's maker; all who know it may send to the device
 * @param p256dh the device's public key on the curve P-256, uncompressed, in base64url without padding
 * @param auth 16 bytes that device and sender share, in base64url without padding
 */
public record PushTarget(String endpoint, String p256dh, String auth) {
    public static final int MOST_CHARACTERS = 1_000;

    public PushTarget {
        if (endpoint.length() > MOST_CHARACTERS)
            throw new IllegalArgumentException("an endpoint has at most " + MOST_CHARACTERS + " characters");
    }

    /** The push server. */
    public String server() {
        var host = URI.create(endpoint).getHost();
        return host == null ? "" : host;
    }

    /** Without keys, so that it is safe in logs. */
    @Override
    public String toString() {
        return "PushTarget";
    }
}
