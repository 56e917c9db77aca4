package dev.ross.command.guest;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.Refused;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingRejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who comes to a seating. It never changes, and so is read without a lock. */
@Component
class Visitors {
    private final Followed<Visitor> known;

    Visitors(Following following) {
        this.known = following.streams("seating:", (before, event) -> before != null ? before : Visitor.of(event));
    }

    /**
     * @throws Refused if there is no such seating
     */
    Visitor of(SeatingId seating) {
        return known.of(seating.toString()).orElseThrow(() -> new Refused(SeatingRejection.UNKNOWN_SEATING));
    }

    /**
     * @param customer absent for whoever has no account
     */
    record Visitor(@Nullable CustomerId customer) {
        static Visitor of(Object first) {
            return new Visitor(first instanceof SeatingCreated created ? created.customer() : null);
        }

        GuestId at(SeatingId seating) {
            return GuestId.at(seating, customer);
        }

        Subject subject(SeatingId seating) {
            return customer == null
                    ? Subject.visit(seating.toString())
                    : Subject.guestAt(customer.toString(), seating.restaurant().toString());
        }
    }
}
