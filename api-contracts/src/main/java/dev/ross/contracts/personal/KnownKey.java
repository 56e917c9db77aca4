package dev.ross.contracts.personal;

import org.jspecify.annotations.Nullable;

/** What is known of a person's key; without the key itself it has been destroyed. */
record KnownKey(KeyId id, Subject subject, @Nullable DataKey key) {

    DataKey usable() {
        if (key == null) {
            throw new KeyDestroyed(subject);
        }
        return key;
    }
}
