package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.CompanionTokens;
import dev.ross.contracts.team.RestaurantRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads tokens: signed by the issuer, or by our own command side for companions, meant for us, not expired. What was read is remembered until it expires, since
 * checking a signature costs more than answering.
 */
@Component
class TokenReader {
    private static final int REMEMBERED = 20_000;
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final CompanionTokens companions;
    private final Clock clock;
    private final Cache<String, Actor> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String token, Actor actor) -> lifetime(actor)))
            .build();

    TokenReader(IdentityProperties identity, CompanionTokens companions, Clock clock) {
        this.companions = companions;
        this.clock = clock;
        var nimbus = NimbusJwtDecoder.withJwkSetUri(identity.keys()).build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(identity.audience())),
                new JwtClaimValidator<String>("typ", type -> !"ID".equals(type)),
                new JwtClaimValidator<Instant>("exp", Objects::nonNull)));
        decoder = nimbus;
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not good
     * @throws org.springframework.security.oauth2.jwt.JwtException if that could not be found out
     */
    Actor read(String token) {
        if (CompanionTokens.isOne(token)) return companion(token);
        return remembered.get(token, unknown -> actor(decoder.decode(unknown)));
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
                        token.getClaimAsString("name"),
                        token.getClaimAsString("email"),
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
