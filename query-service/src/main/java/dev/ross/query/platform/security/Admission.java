package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A caller's permission to read, which is asked again after every wait and while a stream is open. */
public final class Admission {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Actor actor;
    private final String address;
    private final Standing standing;

    Admission(Actor actor, String address, Standing standing) {
        this.actor = actor;
        this.address = address;
        this.standing = standing;
    }

    public boolean anonymous() {
        return !actor.known();
    }

    /** Whom a stream counts for: a person, a party with all its companions, or an address. */
    public String caller() {
        return anonymous() ? "address " + address : actor.countsAs();
    }

    /** As far as addresses are told apart. */
    public String address() {
        return address;
    }

    /** When the token ends; absent without one. */
    public @Nullable Instant until() {
        return actor.expiresAt();
    }

    /** What the permission rests on besides the token. */
    public Basis basis() {
        var engagement = actor.engagement();
        var sitting = actor.sits();
        return new Basis(
                engagement == null ? null : engagement.restaurant(), sitting == null ? null : sitting.seating());
    }

    public boolean holds() {
        return standing.holds(actor);
    }

    /** Reads what was decided about the basis since it was last read, whether or not word of it reached this node. */
    public void refresh() {
        standing.refresh(actor);
    }

    /**
     * Refuses who may read no more.
     *
     * @param anew whether time has passed since the caller was let in, so that the log has to be asked
     */
    public void confirm(boolean anew) {
        boolean holds;
        try {
            if (anew) refresh();
            holds = holds();
        } catch (RuntimeException away) {
            throw Problem.passing(ProblemCode.UNAVAILABLE, AGAIN);
        }
        if (!holds) throw new Problem(ProblemCode.NOT_AUTHENTICATED);
    }

    /**
     * The team and the party that a permission rests on; it is looked at again when they change.
     *
     * @param restaurant absent for who works nowhere
     * @param seating absent for who is nobody's companion
     */
    public record Basis(
            @Nullable RestaurantId restaurant, @Nullable SeatingId seating) {
        public static final Basis NONE = new Basis(null, null);
    }
}
