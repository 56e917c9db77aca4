package dev.ross.contracts.guest;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the record that a restaurant keeps of a guest. */
public sealed interface GuestCommand extends RestaurantScoped {
    /** Replaces the notes about the guest of this seating. */
    record TagGuest(SeatingId seating, Personal<GuestNotes> notes) implements GuestCommand {
        @Override
        @RoutingKey
        public RestaurantId restaurant() {
            return seating.restaurant();
        }
    }
}
