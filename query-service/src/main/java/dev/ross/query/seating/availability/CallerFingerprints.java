package dev.ross.query.seating.availability;

import dev.ross.platform.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Distinguishes callers without identifying them: hashes them with a salt that only this process knows and never
 * stores.
 */
@Component
class CallerFingerprints {
    private final String salt = UUID.randomUUID() + "." + UUID.randomUUID();

    UUID of(Actor actor, HttpServletRequest request) {
        var who = actor.subject() == null ? "address " + request.getRemoteAddr() : "subject " + actor.subject();
        return UUID.nameUUIDFromBytes((salt + who).getBytes(StandardCharsets.UTF_8));
    }
}
