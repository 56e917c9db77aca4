package dev.ross.platform.security;

import java.util.function.Predicate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Authenticates the bearer of a token, if it is valid and its claims still hold.
 *
 * @param stillHolds whether the team and the party that a token names are still as it says
 */
public record CallerAuthentication(TokenReader tokens, Predicate<Actor> stillHolds) implements AuthenticationManager {
    @Override
    public Authentication authenticate(Authentication claim) {
        var actor = read(((BearerTokenAuthenticationToken) claim).getToken());
        if (!holds(actor)) throw new InvalidBearerTokenException("its claims do not hold any more");
        return new ActorToken(actor);
    }

    private Actor read(String token) {
        try {
            return tokens.read(token);
        } catch (BadJwtException | IllegalArgumentException bad) {
            throw new InvalidBearerTokenException("not a valid token", bad);
        } catch (JwtException unknown) {
            throw new AuthenticationUnavailable("the issuer's keys are unavailable", unknown);
        }
    }

    private boolean holds(Actor actor) {
        try {
            return stillHolds.test(actor);
        } catch (RuntimeException away) {
            throw new AuthenticationUnavailable("the events of the team or party cannot be read", away);
        }
    }
}
