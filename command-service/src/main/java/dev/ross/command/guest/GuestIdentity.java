package dev.ross.command.guest;

import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * The guest of a seating, as one restaurant knows them.
 *
 * @param customer absent for a guest without an account, who is known by this seating alone
 */
public record GuestIdentity(SeatingId seating, @Nullable CustomerId customer) {
    GuestId id() {
        return GuestId.at(seating, customer);
    }

    /** Whose key encrypts what this restaurant stores about them. */
    public Subject subject() {
        return customer == null
                ? Subject.visit(seating.toString())
                : Subject.guestAt(customer.toString(), seating.restaurant().toString());
    }
}
