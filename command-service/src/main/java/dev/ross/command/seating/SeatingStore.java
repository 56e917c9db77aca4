package dev.ross.command.seating;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Loads and creates seatings. They are opened by id, after books and guests, and before orders. */
@Component
public class SeatingStore {
    private final AggregateRepository<SeatingId, Seating> seatings;

    SeatingStore(AggregateRepositories repositories) {
        this.seatings =
                repositories.of(Seating.class, StreamKind.SEATING, Seating::blank, SeatingRejection.UNKNOWN_SEATING);
    }

    public Aggregate<Seating> existing(SeatingId seating) {
        return seatings.existing(seating);
    }

    /** Opens two seatings, so that commands about the same two do not wait for each other for ever. */
    public void openBoth(SeatingId one, SeatingId other) {
        Stream.of(one, other).sorted(Comparator.comparing(SeatingId::toString)).forEach(seatings::existing);
    }

    public Aggregate<Seating> newOne(SeatingId seating) {
        return seatings.newOne(seating);
    }

    /** Whether the seating exists and they may act on it. */
    public boolean mayActOn(SeatingId seating, Requester requester) {
        return seatings.find(seating)
                .filter(found -> requester.mayActFor(
                        found.invoke(known -> known.state().guest().customer())))
                .isPresent();
    }

    /**
     * Creates a seating that is accepted at once, at tables that the books hold for it already.
     *
     * @param lateAt when the party counts as late
     */
    public void createAccepted(SeatingCreated created, Set<TableId> tables, Instant lateAt) {
        newOne(created.seating()).execute(seating -> {
            seating.create(created);
            seating.table().assign(tables, TableAssignment.BEST_FIT, created.at());
            seating.request().accept(ActingSide.SYSTEM, lateAt, created.at());
        });
    }
}
