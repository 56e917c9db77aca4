package dev.ross.query.platform.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Authenticates the bearer of a token, if it is valid and its claims still hold. */
@Component
class CallerAuthentication implements AuthenticationManager {
    private final TokenReader tokens;
    private final TokenValidity validity;

    CallerAuthentication(TokenReader tokens, TokenValidity validity) {
        this.tokens = tokens;
        this.validity = validity;
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
            throw new AuthenticationUnavailable("the issuer's keys cannot be had", unknown);
        }
    }

    private boolean confirm(Actor actor) {
        try {
            return validity.holds(actor);
        } catch (RuntimeException away) {
            throw new AuthenticationUnavailable("the events that would tell cannot be read", away);
        }
    }
}
