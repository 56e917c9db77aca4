package dev.ross.command.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once and caches the result until the token expires; verifying each time would halve a
 * node's throughput.
 */
final class CachingJwtDecoder implements JwtDecoder {
    private final JwtDecoder verifier;
    private final Cache<String, Jwt> verified;

    CachingJwtDecoder(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.verified = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfter(Expiry.<String, Jwt>creating((text, token) -> {
                    var expires = token.getExpiresAt();
                    return expires == null ? Duration.ZERO : Duration.between(clock.instant(), expires);
                }))
                .build();
    }

    /** Whether this token has been verified and has not expired since. */
    boolean has(String token) {
        return verified.getIfPresent(token) != null;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known != null) return known;
        var decoded = verifier.decode(token);
        verified.put(token, decoded);
        return decoded;
    }
}
