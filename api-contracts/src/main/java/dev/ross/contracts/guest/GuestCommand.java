package dev.ross.contracts.guest;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of the record that a restaurant keeps of a guest. */
public sealed interface GuestCommand extends OfRestaurant {
    /** Replaces what is kept about whoever comes to this seating. */
    record TagGuest(SeatingId seating, Personal<GuestNotes> notes) implements GuestCommand {
        @Override
        @RoutingKey
        public RestaurantId restaurant() {
            return seating.restaurant();
        }
    }
}
