package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.team.RestaurantRole;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request, as their token describes them.
 *
 * @param subject absent without a token
 * @param client the OIDC client that they use
 * @param roles of the realm
 * @param employment the restaurant that they work for, and their role
 * @param sits the party that they sit with, if they are its companion and nothing else
 * @param expiresAt when the token ends, and with it every stream that was opened with it
 */
public record Actor(
        @Nullable String subject,
        @Nullable String client,
        Set<String> roles,
        @Nullable Employment employment,
        @Nullable Person person,
        @Nullable SeatedPeriod sits,
        @Nullable Instant expiresAt) {
    public static final Actor ANYONE = new Actor(null, null, Set.of(), null, null, null, null);

    public boolean known() {
        return subject != null;
    }

    /** The subject, for handlers that require a token. */
    public String needSubject() {
        return Objects.requireNonNull(subject);
    }

    /** The key that limits count by, for callers with a token: a person, or a party with all its companions. */
    String countsAs() {
        return sits == null ? "person " + needSubject() : "party " + sits.seating();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean worksAt(RestaurantId restaurant) {
        return employment != null && employment.restaurant().equals(restaurant);
    }

    public boolean manages(RestaurantId restaurant) {
        return employment != null
                && employment.restaurant().equals(restaurant)
                && employment.role() == RestaurantRole.MANAGER;
    }

    public Audience at(RestaurantId restaurant) {
        if (manages(restaurant)) return Audience.MANAGER;
        return worksAt(restaurant) ? Audience.STAFF : Audience.PUBLIC;
    }

    /** The restaurant where someone works, and their role. */
    public record Employment(RestaurantId restaurant, RestaurantRole role) {}

    /** The person's details in the token. */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String language) {}
}
