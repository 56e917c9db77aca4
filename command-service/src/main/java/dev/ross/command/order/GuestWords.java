package dev.ross.command.order;

import dev.ross.command.guest.GuestIdentity;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/** Encrypts what is written at a table with the key of its guest at this restaurant, so that it is erased with it. */
final class GuestWords {
    private GuestWords() {}

    static <T> @Nullable Personal<T> about(OrderTerms terms, @Nullable Personal<T> written) {
        return about(terms.seating(), terms.customer(), written);
    }

    static <T> @Nullable Personal<T> about(
            SeatingId seating, @Nullable CustomerId customer, @Nullable Personal<T> written) {
        var words = Personal.clear(written);
        return words == null ? null : Personal.of(new GuestIdentity(seating, customer).subject(), words);
    }
}
