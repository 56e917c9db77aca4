package dev.ross.platform.keys;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyDestroyed;
import dev.ross.platform.personal.KeyId;
import org.jspecify.annotations.Nullable;

/** A cached entry of the key ring; without the key itself it has been destroyed. */
record KnownKey(KeyId id, Subject subject, @Nullable DataKey key) {

    DataKey usable() {
        if (key == null) {
            throw new KeyDestroyed(subject);
        }
        return key;
    }
}
