package dev.ross.query.seating.mine;

import dev.ross.contracts.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A seating as its guest's list last knew it, if it is a guest's with an account: its later events do not say.
 *
 * @param seating there if there is a guest
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
