package dev.ross.query.platform.security;

import org.springframework.stereotype.Component;

/** Lets whoever was let in once stay for a while. */
@Component
public class Admissions {
    private final Standing standing;

    Admissions(Standing standing) {
        this.standing = standing;
    }

    /** Of the caller of the current request. */
    public Admission current() {
        var actor = ActorToken.current();
        var engagement = actor.engagement();
        var sitting = actor.sits();
        return new Admission(
                actor.expiresAt(),
                engagement == null ? null : engagement.restaurant(),
                sitting == null ? null : sitting.seating(),
                () -> standing.holds(actor));
    }
}
