package dev.ross.platform.security;

import dev.ross.contracts.seating.companion.CompanionClaims;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.text.TokenText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Reads the caller from the claims of a verified token. */
final class TokenClaims {
    private TokenClaims() {}

    /**
     * @throws IllegalArgumentException if a claim is not what this system's tokens contain
     */
    static Actor actor(Jwt token) {
        if (token.getSubject() == null) throw new IllegalArgumentException("a token has a subject");
        return CompanionClaims.ISSUER.equals(token.getClaimAsString(JwtClaimNames.ISS))
                ? companion(token)
                : person(token);
    }

    /** These claims count only in tokens that this system issued itself. */
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

    private static Actor person(Jwt token) {
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

    static Set<String> roles(Jwt token) {
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
