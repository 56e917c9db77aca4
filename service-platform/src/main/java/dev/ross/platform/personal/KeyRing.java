package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
import java.util.Collection;
import java.util.Optional;

/**
 * Stores the keys of personal data, apart from the data. A key is created once and is the same on every node; a
 * destroyed key is never replaced by another.
 */
public interface KeyRing {

    /**
     * The key that encrypts data of this person, created if there is none.
     *
     * @throws KeyDestroyed if the person has been erased
     * @throws KeysUnavailable if the keys cannot be reached
     */
    DataKey keyFor(Subject subject);

    /**
     * The key with this id, as found in an envelope; empty if it has been destroyed.
     *
     * @throws UnknownKey if there never was such a key: the wrong key store, or an envelope that is not ours
     * @throws KeysUnavailable if the keys cannot be reached
     */
    Optional<DataKey> key(KeyId id);

    /**
     * Loads these keys for the following calls of {@link #key}, in one query instead of one for each. Ids of no key are
     * skipped.
     *
     * @throws KeysUnavailable if the keys cannot be reached
     */
    default void prefetch(Collection<KeyId> ids) {}

    /**
     * Erases the person: data encrypted with their key can never be decrypted again, and no more can be encrypted for
     * them. Other nodes may use cached keys for as long as the implementation states.
     */
    void destroy(Subject subject);
}
