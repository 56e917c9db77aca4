package dev.ross.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.stereotype.Component;

/**
 * Verifies access tokens by the rules that hold in every service: signed by the issuer, meant for us, naming somebody,
 * with an end that is at most five seconds past, and an access token, not the token of a login or for refreshing.
 */
@Component
public final class TokenVerifier {
    static final Duration SKEW = Duration.ofSeconds(5);

    private final NimbusJwtDecoder decoder;

    TokenVerifier(IssuerProperties issuer, IssuerKeys keys) {
        decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(rules(issuer));
    }

    private static OAuth2TokenValidator<Jwt> rules(IssuerProperties issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, names -> names != null && names.contains(issuer.audience())),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, end -> end != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                TokenVerifier::isAccessToken);
    }

    /** Keycloak says in the claims what a token is for; where an issuer says nothing, it is an access token. */
    private static OAuth2TokenValidatorResult isAccessToken(Jwt token) {
        var type = token.getClaimAsString("typ");
        return type == null || type.equals("Bearer")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(BearerTokenErrors.invalidToken("not an access token"));
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not good
     * @throws org.springframework.security.oauth2.jwt.JwtException if that could not be found out
     */
    public Jwt verify(String token) {
        return decoder.decode(token);
    }
}
