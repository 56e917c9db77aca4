package dev.ross.platform.token;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Verifies the identity provider's access tokens: signed with one of its keys and meeting the {@link TokenRules}. */
@Component
public final class TokenVerifier {
    private final NimbusJwtDecoder decoder;

    @Autowired
    TokenVerifier(IssuerProperties issuer, IssuerKeys keys) {
        this(issuer, keys, Clock.systemUTC());
    }

    TokenVerifier(IssuerProperties issuer, IssuerKeys keys, Clock clock) {
        decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(TokenRules.of(issuer.issuer(), issuer.audience(), clock));
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is invalid
     * @throws org.springframework.security.oauth2.jwt.JwtException if it could not be verified
     */
    public Jwt verify(String token) {
        return decoder.decode(token);
    }
}
