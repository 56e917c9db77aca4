package dev.ross.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ross.platform.token.SharedSecretTokens;
import dev.ross.platform.token.TokenVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Reads tokens: those of the identity provider, and those that this system issues to companions. Verified tokens are
 * cached until they expire, 50,000 of them, since checking a signature costs more than most requests.
 */
@Component
public final class TokenReader {
    private static final int CACHED = 50_000;

    private final TokenVerifier verifier;
    private final SharedSecretTokens companions;
    private final Cache<String, Actor> verified;

    TokenReader(TokenVerifier verifier, SharedSecretTokens companions, Clock clock) {
        this.verifier = verifier;
        this.companions = companions;
        this.verified = Caffeine.newBuilder()
                .maximumSize(CACHED)
                .expireAfter(Expiry.<String, Actor>creating(
                        (token, actor) -> Duration.between(clock.instant(), Objects.requireNonNull(actor.expiresAt()))))
                .build();
    }

    /** Whether this token was found valid and has not expired since. */
    public boolean knows(String token) {
        return verified.getIfPresent(token) != null;
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is invalid
     * @throws IllegalArgumentException if its claims are not what this system's tokens contain
     * @throws org.springframework.security.oauth2.jwt.JwtException if that cannot be determined
     */
    Actor read(String token) {
        return verified.get(
                token,
                unknown -> TokenClaims.actor(
                        companions.isIssuerOf(unknown) ? companions.verify(unknown) : verifier.verify(unknown)));
    }
}
