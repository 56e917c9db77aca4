package dev.ross.command.order;

import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import org.jspecify.annotations.Nullable;

/** Encrypts what is written at a table with the key of its guest at this restaurant, so that it is erased with it. */
final class GuestWords {
    private GuestWords() {}

    static <T> @Nullable Personal<T> about(OrderTerms terms, @Nullable Personal<T> written) {
        var words = Personal.clear(written);
        return words == null ? null : Personal.of(subject(terms), words);
    }

    private static Subject subject(OrderTerms terms) {
        var seating = terms.seating();
        var customer = terms.customer();
        return customer == null
                ? Subject.visit(seating.toString())
                : Subject.guestAt(customer.toString(), seating.restaurant().toString());
    }
}
