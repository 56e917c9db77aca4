package dev.ross.platform.keys;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.EnvelopeBroken;
import dev.ross.platform.personal.KeyId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * Wraps the data keys, so that their store alone decrypts nothing. It is configured, never stored beside them.
 *
 * @param id a fingerprint of the key, stored with each wrapped key, so that a wrong master key is distinguished from a
 *     broken row
 */
public record MasterKey(String id, SecretKey secret) {

    /** Parses the 32 bytes of the key in base64, as configured. */
    public static MasterKey parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(
                    "the master key is not base64"); // without the cause: it may quote the key
        }
        return new MasterKey(fingerprint(bytes), AesGcm.key(bytes));
    }

    byte[] wrap(DataKey key) {
        var nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        var wrapped = new ByteArrayOutputStream();
        wrapped.writeBytes(nonce);
        wrapped.writeBytes(AesGcm.seal(secret, nonce, key.secret().getEncoded(), boundTo(key.id(), key.subject())));
        return wrapped.toByteArray();
    }

    DataKey unwrap(KeyId id, Subject subject, byte[] wrapped) {
        if (wrapped.length != AesGcm.NONCE_BYTES + AesGcm.KEY_BYTES + AesGcm.TAG_BYTES) {
            throw new EnvelopeBroken("the stored key " + id + " has been changed");
        }
        var nonce = Arrays.copyOf(wrapped, AesGcm.NONCE_BYTES);
        var sealed = Arrays.copyOfRange(wrapped, AesGcm.NONCE_BYTES, wrapped.length);
        return AesGcm.open(secret, nonce, sealed, boundTo(id, subject))
                .map(bytes -> new DataKey(id, subject, AesGcm.key(bytes)))
                .orElseThrow(() -> new EnvelopeBroken("the stored key " + id + " has been changed"));
    }

    private static byte[] boundTo(KeyId id, Subject subject) {
        return ("1\n" + id + "\n" + subject).getBytes(StandardCharsets.UTF_8);
    }

    private static String fingerprint(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
