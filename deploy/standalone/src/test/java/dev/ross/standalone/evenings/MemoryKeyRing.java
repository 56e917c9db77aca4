package dev.ross.standalone.evenings;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.UnknownKey;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** Keeps keys in memory, one for each person. */
final class MemoryKeyRing implements KeyRing {
    private final Map<Subject, DataKey> bySubject = new HashMap<>();
    private final Map<KeyId, DataKey> byId = new HashMap<>();

    @Override
    public DataKey keyFor(Subject subject) {
        return bySubject.computeIfAbsent(subject, this::made);
    }

    private DataKey made(Subject subject) {
        var number = bySubject.size();
        var bytes = ByteBuffer.allocate(32).putInt(number).array();
        var key = new DataKey(new KeyId("k" + number), subject, new SecretKeySpec(bytes, "AES"));
        byId.put(key.id(), key);
        return key;
    }

    @Override
    public Optional<DataKey> key(KeyId id) {
        var key = byId.get(id);
        if (key == null) throw new UnknownKey(id);
        return Optional.of(key);
    }

    @Override
    public void destroy(Subject subject) {
        throw new UnsupportedOperationException();
    }
}
