package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.Sitting;
import dev.ross.contracts.team.RestaurantRole;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as their token tells it.
 *
 * @param subject absent without a token
 * @param client the OIDC client they came through
 * @param roles of the realm
 * @param engagement where they work
 * @param sits with which party, if they are its companion and nobody else
 * @param expiresAt when the token ends, and with it every stream that was opened with it
 */
public record Actor(
        @Nullable String subject,
        @Nullable String client,
        Set<String> roles,
        @Nullable Engagement engagement,
        @Nullable Person person,
        @Nullable Sitting sits,
        @Nullable Instant expiresAt) {
    public static final Actor ANYONE = new Actor(null, null, Set.of(), null, null, null, null);

    public boolean known() {
        return subject != null;
    }

    /** Behind a door that only opens with a token. */
    public String needSubject() {
        return Objects.requireNonNull(subject);
    }

    /** Whom limits count for, behind a token: a person, or a party with all its companions. */
    String countsAs() {
        return sits == null ? "person " + needSubject() : "party " + sits.seating();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean worksAt(RestaurantId restaurant) {
        return engagement != null && engagement.restaurant().equals(restaurant);
    }

    public boolean manages(RestaurantId restaurant) {
        return engagement != null
                && engagement.restaurant().equals(restaurant)
                && engagement.role() == RestaurantRole.MANAGER;
    }

    public Audience at(RestaurantId restaurant) {
        if (manages(restaurant)) return Audience.MANAGER;
        return worksAt(restaurant) ? Audience.STAFF : Audience.PUBLIC;
    }

    /** Where someone works, and as what. */
    public record Engagement(RestaurantId restaurant, RestaurantRole role) {}

    /** What the token says about the person. */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String language) {}
}
