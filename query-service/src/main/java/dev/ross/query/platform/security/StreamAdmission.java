package dev.ross.query.platform.security;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.query.platform.security.validity.TokenValidity;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A caller's permission to read, which is checked again after every wait and while a stream is open. */
public final class StreamAdmission {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Actor actor;
    private final String address;
    private final TokenValidity validity;

    StreamAdmission(Actor actor, String address, TokenValidity validity) {
        this.actor = actor;
        this.address = address;
        this.validity = validity;
    }

    public boolean anonymous() {
        return !actor.isKnown();
    }

    /** The key that a stream counts for: a person, a party with all its companions, or an address. */
    public String caller() {
        return anonymous() ? "address " + address : keyOf(actor);
    }

    /** The key that limits count by, for callers with a token: a person, or a party with all its companions. */
    static String keyOf(Actor actor) {
        var period = actor.seatedPeriod();
        return period == null ? "person " + actor.requireSubject() : "party " + period.seating();
    }

    /** The caller's address, as far as limits distinguish addresses. */
    public String address() {
        return address;
    }

    /** The time at which the token ends; absent without one. */
    public @Nullable Instant until() {
        return actor.expiresAt();
    }

    /** The team and the party that the permission depends on, besides the token. */
    public Basis basis() {
        var employment = actor.employment();
        var period = actor.seatedPeriod();
        return new Basis(employment == null ? null : employment.restaurant(), period == null ? null : period.seating());
    }

    public boolean holds() {
        return validity.holds(actor);
    }

    /** Reads the events of the basis since it was last read, whether or not this node has been notified of them. */
    public void refresh() {
        validity.refresh(actor);
    }

    /**
     * Refuses a caller who may no longer read.
     *
     * @param anew whether time has passed since the caller was admitted, so that the log has to be read
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
     * The team and the party that a permission depends on; it is checked again when they change.
     *
     * @param restaurant absent for a caller who works nowhere
     * @param seating absent for a caller who is not a companion
     */
    public record Basis(
            @Nullable RestaurantId restaurant, @Nullable SeatingId seating) {
        public static final Basis NONE = new Basis(null, null);
    }
}
