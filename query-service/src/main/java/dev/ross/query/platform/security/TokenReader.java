package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.CompanionTokens;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.platform.http.TokenText;
import dev.ross.platform.http.TokenVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Reads tokens: signed by the issuer, or by our own command side for companions, meant for us, not expired. What was read is remembered until it expires, since
 * checking a signature costs more than answering.
 */
@Component
class TokenReader {
    private static final int REMEMBERED = 20_000;

    private final TokenVerifier verifier;
    private final CompanionTokens companions;
    private final Clock clock;
    private final Cache<String, Actor> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String token, Actor actor) -> lifetime(actor)))
            .build();

    TokenReader(TokenVerifier verifier, CompanionTokens companions, Clock clock) {
        this.companions = companions;
        this.clock = clock;
        this.verifier = verifier;
    }

    /** Whether this token was found good and has not expired since. */
    boolean knows(String token) {
        return remembered.getIfPresent(token) != null;
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not good
     * @throws org.springframework.security.oauth2.jwt.JwtException if that could not be found out
     */
    Actor read(String token) {
        if (CompanionTokens.isOne(token)) return companion(token);
        return remembered.get(token, unknown -> actor(verifier.verify(unknown)));
    }

    private Actor companion(String token) {
        return companions
                .read(token, clock.instant())
                .map(Actor::companion)
                .orElseThrow(() -> new BadJwtException("not a companion's"));
    }

    private static Duration lifetime(Actor actor) {
        return Duration.between(Instant.now(), Objects.requireNonNull(actor.expiresAt()));
    }

    private static Actor actor(Jwt token) {
        return new Actor(
                token.getSubject(),
                token.getClaimAsString("azp"),
                roles(token),
                engagement(token),
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

    private static Actor.@Nullable Engagement engagement(Jwt token) {
        var restaurant = token.getClaimAsString("restaurantId");
        var role = token.getClaimAsString("restaurantRole");
        if (restaurant == null || role == null) return null;
        return new Actor.Engagement(RestaurantId.of(restaurant), RestaurantRole.valueOf(role));
    }
}
