package dev.ross.command.seating;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.value.SeatingId;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Loads and creates seatings. They are opened last. */
@Component
public class SeatingStore {
    private final AggregateRepository<SeatingId, Seating> seatings;

    SeatingStore(AggregateRepositories repositories) {
        this.seatings = repositories.of(Seating.class, "seating", Seating::blank, SeatingRejection.UNKNOWN_SEATING);
    }

    Aggregate<Seating> existing(SeatingId seating) {
        return seatings.existing(seating);
    }

    public Optional<Aggregate<Seating>> find(SeatingId seating) {
        return seatings.find(seating);
    }

    public Aggregate<Seating> newOne(SeatingId seating) {
        return seatings.newOne(seating);
    }
}
