package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
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
