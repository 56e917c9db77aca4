package dev.ross.command.platform.axon;

import dev.ross.contracts.value.Identifier;

/** A caller's idempotency key, scoped to caller, method and path, and hashed. */
record IdempotencyKey(String hash) implements Identifier {
    @Override
    public String toString() {
        return hash;
    }
}
