package dev.ross.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with a separate key for each purpose, derived from one secret. */
public record PurposeHmac(SecretKeySpec key) {
    private static final String HMAC = "HmacSHA256";

    public static PurposeHmac of(byte[] secret, String purpose) {
        return new PurposeHmac(new SecretKeySpec(of(secret).on(purpose), HMAC));
    }

    /** With the secret itself as the key. */
    public static PurposeHmac of(byte[] secret) {
        if (secret.length < 32) throw new IllegalArgumentException("the secret has at least 32 bytes");
        return new PurposeHmac(new SecretKeySpec(secret, HMAC));
    }

    public byte[] on(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
