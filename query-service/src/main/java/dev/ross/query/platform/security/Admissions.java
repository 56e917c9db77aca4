package dev.ross.query.platform.security;

import org.springframework.stereotype.Component;

/** Lets whoever was let in once stay for a while. */
@Component
public class Admissions {
    private final Teams teams;

    Admissions(Teams teams) {
        this.teams = teams;
    }

    /** Of the caller of the current request. */
    public Admission current() {
        var actor = ActorToken.current();
        var engagement = actor.engagement();
        return new Admission(
                actor.expiresAt(), engagement == null ? null : engagement.restaurant(), () -> teams.confirm(actor));
    }
}
