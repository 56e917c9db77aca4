package dev.ross.command.platform.security;

import dev.ross.contracts.seating.Companion;
import dev.ross.contracts.seating.CompanionTokens;
import java.time.Clock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the tokens that this service gave to companions, beside those of the identity provider. */
@Component
class TokensOfCompanions {
    static final String CLIENT = "ross-companion";
    static final String SEATING = "seating";
    static final String SINCE = "since";

    private final CompanionTokens tokens;
    private final Clock clock;

    TokensOfCompanions(CompanionTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    JwtDecoder or(JwtDecoder others) {
        return token -> CompanionTokens.isOne(token) ? read(token) : others.decode(token);
    }

    private Jwt read(String token) {
        return tokens.read(token, clock.instant())
                .map(companion -> as(companion, token))
                .orElseThrow(() -> new BadJwtException("not a companion's"));
    }

    private static Jwt as(Companion companion, String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "HS256")
                .subject(companion.subject())
                .claim("azp", CLIENT)
                .claim(SEATING, companion.sitting().seating().toString())
                .claim(SINCE, companion.sitting().since())
                .expiresAt(companion.expiresAt())
                .build();
    }
}
