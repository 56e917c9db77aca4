package dev.ross.query.platform.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** From a token to its bearer, if the token is good and what it says still holds. */
@Component
class CallerAuthentication implements AuthenticationManager {
    private final TokenReader tokens;
    private final Standing standing;

    CallerAuthentication(TokenReader tokens, Standing standing) {
        this.tokens = tokens;
        this.standing = standing;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var actor = read(((BearerTokenAuthenticationToken) claim).getToken());
        if (!confirm(actor)) throw new InvalidBearerTokenException("no longer so");
        return new ActorToken(actor);
    }

    private Actor read(String token) {
        try {
            return tokens.read(token);
        } catch (BadJwtException | IllegalArgumentException bad) {
            throw new InvalidBearerTokenException("not good", bad);
        } catch (JwtException unknown) {
            throw new CannotTell("the issuer's keys cannot be had", unknown);
        }
    }

    private boolean confirm(Actor actor) {
        try {
            return standing.holds(actor);
        } catch (RuntimeException away) {
            throw new CannotTell("the events that would tell cannot be read", away);
        }
    }
}
