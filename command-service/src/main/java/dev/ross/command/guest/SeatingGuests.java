package dev.ross.command.guest;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lock-free index of each seating's guest, which never changes. */
@Component
class SeatingGuests {
    private final StreamFold<GuestIdentity> known;

    SeatingGuests(StreamFolds folds) {
        this.known = folds.fold("seating:", (before, event) -> before != null ? before : GuestIdentity.of(event));
    }

    /**
     * @throws RejectedException if there is no such seating
     */
    GuestIdentity of(SeatingId seating) {
        return known.of(seating.toString()).orElseThrow(() -> new RejectedException(SeatingRejection.UNKNOWN_SEATING));
    }

    /**
     * @param customer absent for a guest without an account
     */
    record GuestIdentity(@Nullable CustomerId customer) {
        static GuestIdentity of(Object first) {
            return new GuestIdentity(first instanceof SeatingCreated created ? created.customer() : null);
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
