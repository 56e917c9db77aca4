package dev.ross.query.seating.mine;

import dev.ross.contracts.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Whose a seating is, if it is a guest's with an account: its later events do not say. */
record Owner(@Nullable CustomerId customer) {
    static Owner nobody(String seating) {
        return new Owner(null);
    }
}
