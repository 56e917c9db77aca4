package dev.ross.contracts.personal;

import java.util.Collection;
import java.util.Optional;

/**
 * Where the keys of people's data are kept, apart from the data. A key is created once, is the same on every node, and
 * when it is destroyed no other ever takes its place.
 */
public interface KeyRing {

    /**
     * The key to seal something about this person with, created if they had none.
     *
     * @throws KeyDestroyed if the person has been erased
     * @throws KeysUnavailable if the keys cannot be reached
     */
    DataKey keyFor(Subject subject);

    /**
     * The key that an envelope names; empty if it has been destroyed.
     *
     * @throws UnknownKey if there never was such a key: the wrong key store, or an envelope that is not ours
     * @throws KeysUnavailable if the keys cannot be reached
     */
    Optional<DataKey> key(KeyId id);

    /**
     * Has these keys at hand for the {@link #key} that follow, in one query instead of one for each. Keys that do not exist
     * are passed over.
     *
     * @throws KeysUnavailable if the keys cannot be reached
     */
    default void prefetch(Collection<KeyId> ids) {}

    /**
     * Erases the person: what their key sealed can never be opened again, and nothing more can be sealed for them. Other
     * nodes may go on using what they remember for as long as the adapter says.
     */
    void destroy(Subject subject);
}
