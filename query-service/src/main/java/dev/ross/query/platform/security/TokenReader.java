package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.platform.http.SharedSecretTokens;
import dev.ross.platform.http.TokenText;
import dev.ross.platform.http.TokenVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Reads tokens: those of the identity provider, and those that the command side issues to companions. Verified tokens
 * are cached until they expire, since checking a signature costs more than answering.
 */
@Component
class TokenReader {
    private static final int REMEMBERED = 20_000;

    private final TokenVerifier verifier;
    private final SharedSecretTokens companions;
    private final Cache<String, Actor> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String token, Actor actor) -> lifetime(actor)))
            .build();

    TokenReader(TokenVerifier verifier, SharedSecretTokens companions) {
        this.companions = companions;
        this.verifier = verifier;
    }

    /** Whether this token was found valid and has not expired since. */
    boolean knows(String token) {
        return remembered.getIfPresent(token) != null;
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is invalid
     * @throws org.springframework.security.oauth2.jwt.JwtException if that cannot be determined
     */
    Actor read(String token) {
        return remembered.get(
                token,
                unknown -> companions.isIssuerOf(unknown)
                        ? companion(companions.verify(unknown))
                        : actor(verifier.verify(unknown)));
    }

    private static Actor companion(Jwt token) {
        return new Actor(
                token.getSubject(),
                null,
                Set.of(),
                null,
                null,
                CompanionClaims.seatedPeriod(token.getClaims()),
                token.getExpiresAt());
    }

    private static Duration lifetime(Actor actor) {
        return Duration.between(Instant.now(), Objects.requireNonNull(actor.expiresAt()));
    }

    private static Actor actor(Jwt token) {
        return new Actor(
                token.getSubject(),
                token.getClaimAsString("azp"),
                roles(token),
                employment(token),
                new Actor.Person(
                        TokenText.name(token.getClaimAsString("name")),
                        TokenText.email(token.getClaimAsString("email")),
                        Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")),
                        token.getClaimAsString("locale")),
                null,
                token.getExpiresAt());
    }

    private static Set<String> roles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles
                ? Set.copyOf(roles.stream().map(Object::toString).toList())
                : Set.of();
    }

    private static Actor.@Nullable Employment employment(Jwt token) {
        var restaurant = token.getClaimAsString("restaurantId");
        var role = token.getClaimAsString("restaurantRole");
        if (restaurant == null || role == null) return null;
        return new Actor.Employment(RestaurantId.of(restaurant), RestaurantRole.valueOf(role));
    }
}
