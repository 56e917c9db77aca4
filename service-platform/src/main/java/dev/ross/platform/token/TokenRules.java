package dev.ross.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * The rules that the claims of every token must meet, for every issuer and service: the expected issuer and audience, a
 * subject, an expiry that is at most five seconds past, and an access token, not an ID token or a refresh token.
 */
public final class TokenRules {
    private static final Duration SKEW = Duration.ofSeconds(5);

    private TokenRules() {}

    public static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return of(issuer, audience, Clock.systemUTC());
    }

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, end -> end != null),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                TokenRules::isAccessToken));
    }

    /** Keycloak writes the kind of a token into a claim; a token without that claim counts as an access token. */
    private static OAuth2TokenValidatorResult isAccessToken(Jwt token) {
        var type = token.getClaimAsString("typ");
        return type == null || type.equals("Bearer")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(BearerTokenErrors.invalidToken("not an access token"));
    }
}
