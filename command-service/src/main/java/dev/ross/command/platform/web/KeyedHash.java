package dev.ross.command.platform.web;

import dev.ross.platform.settings.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Hashes values that must be recognisable but not readable: request keys, fingerprints of bodies. */
@Component
public class KeyedHash {
    private final SecretKeySpec key;

    KeyedHash(InstallationSecret secret) {
        this.key = new SecretKeySpec(secret.bytes(), "HmacSHA256");
    }

    public byte[] hash(String purpose, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a text for one purpose, safe in a path and a header. */
    public String text(String purpose, byte[] text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose, text));
    }
}
