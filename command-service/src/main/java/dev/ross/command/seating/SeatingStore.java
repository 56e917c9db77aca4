package dev.ross.command.seating;

import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingRejection;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Where seatings are kept. They are opened last. */
@Component
class SeatingStore {
    private final Stored<SeatingId, Seating> seatings;

    SeatingStore(Kinds kinds) {
        this.seatings = kinds.of(Seating.class, "seating", Seating::blank, SeatingRejection.UNKNOWN_SEATING);
    }

    Aggregate<Seating> existing(SeatingId seating) {
        return seatings.existing(seating);
    }

    Optional<Aggregate<Seating>> find(SeatingId seating) {
        return seatings.find(seating);
    }

    Aggregate<Seating> newOne(SeatingId seating) {
        return seatings.newOne(seating);
    }
}
