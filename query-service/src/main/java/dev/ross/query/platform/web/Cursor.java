package dev.ross.query.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Encodes a place in a list as the cursor that callers get, with a check sum over the place and the list: one that was
 * not issued, or was issued for another list, is recognised. It keeps no secret.
 */
final class Cursor {
    private static final int CHECK_BYTES = 6;

    private Cursor() {}

    static String at(String place, String list) {
        var bytes = place.getBytes(StandardCharsets.UTF_8);
        var cursor = ByteBuffer.allocate(CHECK_BYTES + bytes.length)
                .put(check(bytes, list))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    /**
     * @throws IllegalArgumentException if it was not issued for this list
     */
    static String placeIn(String cursor, String list) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        if (bytes.length < CHECK_BYTES) throw new IllegalArgumentException("too short");
        var place = Arrays.copyOfRange(bytes, CHECK_BYTES, bytes.length);
        if (!Arrays.equals(check(place, list), 0, CHECK_BYTES, bytes, 0, CHECK_BYTES))
            throw new IllegalArgumentException("not a cursor of this list");
        return new String(place, StandardCharsets.UTF_8);
    }

    private static byte[] check(byte[] place, String list) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(place), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
