package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A key ring for tests: every key is derived from its subject, so that data stored years ago still opens. */
public final class FixedKeyRing implements KeyRing {

    private final Set<Subject> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public DataKey keyFor(Subject subject) {
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(subject.value()));
        return key(new KeyId(name)).orElseThrow(() -> new KeyDestroyed(subject));
    }

    @Override
    public Optional<DataKey> key(KeyId id) {
        var subject = new Subject(new String(Base64.getUrlDecoder().decode(id.value()), StandardCharsets.UTF_8));
        if (destroyed.contains(subject)) {
            return Optional.empty();
        }
        return Optional.of(new DataKey(id, subject, AesGcm.key(sha256("for tests only: " + subject))));
    }

    @Override
    public void destroy(Subject subject) {
        destroyed.add(subject);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
