package dev.ross.command.seating;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.platform.security.SeatedPeriods;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lock-free index of seatings (guest, stay, dates, seated or not), read before anything is opened: shows which
 * aggregates to open.
 */
@Component
public class SeatingIndex implements SeatedPeriods {
    private final StreamFold<IndexedSeating> known;

    SeatingIndex(StreamFolds folds) {
        this.known = folds.fold(
                StreamKind.SEATING.prefix(), (before, event) -> IndexedSeating.after(before, (SeatingEvent) event));
    }

    public boolean knows(SeatingId seating) {
        return known.of(seating.toString()).isPresent();
    }

    /** Evicts this node's entry after it turned out to be stale. */
    public void forget(SeatingId seating) {
        known.forget(seating.toString());
    }

    /**
     * @throws RejectedException if there is no such seating
     */
    public IndexedSeating of(SeatingId seating) {
        return known.of(seating.toString()).orElseThrow(() -> new RejectedException(SeatingRejection.UNKNOWN_SEATING));
    }

    /**
     * The guest's account, which never changes; absent for a party without one.
     *
     * @throws RejectedException if there is no such seating
     */
    public @Nullable CustomerId customerOf(SeatingId seating) {
        return of(seating).customer();
    }

    @Override
    public Optional<SeatedPeriod> now(SeatingId seating) {
        return known.of(seating.toString()).flatMap(indexed -> Optional.ofNullable(indexed.period()));
    }
}
