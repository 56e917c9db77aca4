package dev.ross.query.house;

import dev.ross.contracts.personal.DataKey;
import dev.ross.contracts.personal.KeyId;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.Subject;
import java.util.Optional;

/** The log of these tests lies in memory: nothing is sealed, and nothing opened. */
public final class NoKeys implements KeyRing {
    @Override
    public DataKey keyFor(Subject subject) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }

    @Override
    public Optional<DataKey> key(KeyId id) {
        throw new UnsupportedOperationException("nothing was sealed here");
    }

    @Override
    public void destroy(Subject subject) {
        throw new UnsupportedOperationException("there are no keys");
    }
}
