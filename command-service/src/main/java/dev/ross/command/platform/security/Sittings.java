package dev.ross.command.platform.security;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Sitting;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which parties sit: their companions are let in as long as they do, whatever their token says. */
@Component
public class Sittings {
    private final Followed<Optional<Sitting>> known;

    Sittings(Following following) {
        this.known = following.streams(
                "seating:",
                (before, event) -> evolve(before == null ? Optional.empty() : before, (SeatingEvent) event));
    }

    /** What goes on at this seating now. */
    public Optional<Sitting> at(SeatingId seating) {
        return known.of(seating.toString()).flatMap(sitting -> sitting);
    }

    boolean go(Actor actor) {
        var sitting = actor.sits();
        return sitting == null || at(sitting.seating()).filter(sitting::equals).isPresent();
    }

    private static Optional<Sitting> evolve(Optional<Sitting> before, SeatingEvent event) {
        if (event instanceof GuestsSeated seated) return since(seated, seated.at());
        if (event instanceof WalkInCreated seated) return since(seated, seated.at());
        if (event instanceof SeatingClosed) return Optional.empty();
        if (event instanceof SeatingReinstated back)
            return back.to() == SeatingStatus.SEATED ? since(back, back.at()) : Optional.empty();
        return before;
    }

    private static Optional<Sitting> since(SeatingEvent event, Instant at) {
        return Optional.of(new Sitting(event.seating(), at));
    }
}
