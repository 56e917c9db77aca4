package dev.ross.query.seating.mine;

import dev.ross.contracts.value.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The latest list entry of a seating of a guest with an account; later events of the seating do not contain it.
 *
 * @param seating present if there is a guest
 */
record KnownSeating(@Nullable CustomerId customer, @Nullable MySeating seating) {
    static KnownSeating nobodys(String seating) {
        return new KnownSeating(null, null);
    }

    KnownSeating began(CustomerId guest, MySeating first) {
        return seating == null ? new KnownSeating(guest, first) : this;
    }

    KnownSeating became(MySeating now) {
        return new KnownSeating(customer, now);
    }
}
