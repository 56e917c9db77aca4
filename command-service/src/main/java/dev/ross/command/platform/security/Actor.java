package dev.ross.command.platform.security;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Sitting;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller, as their verified token tells.
 *
 * @param subject who it is, at the identity provider
 * @param client the OIDC client they logged in through
 * @param roles of the realm
 * @param restaurant where they work, if they do
 * @param role what they are there
 * @param name as they wish to be called
 * @param email verified or not
 * @param language BCP 47
 * @param sits with which party, if they are its companion and nobody else
 */
public record Actor(
        String subject,
        String client,
        Set<String> roles,
        @Nullable RestaurantId restaurant,
        @Nullable RestaurantRole role,
        @Nullable String name,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String language,
        @Nullable Sitting sits) {
    private static final String STAFF_APP = "ross-staff-app";

    public CustomerId asCustomer() {
        return CustomerId.of(subject);
    }

    public StaffId asStaff() {
        return StaffId.of(subject);
    }

    public boolean isCustomer() {
        return roles.contains("CUSTOMER");
    }

    public boolean usesTheStaffApp() {
        return client.equals(STAFF_APP);
    }

    public boolean isCompanion() {
        return sits != null;
    }

    public boolean sitsAt(SeatingId seating) {
        return sits != null && sits.seating().equals(seating);
    }

    public boolean isStaffOf(RestaurantId other) {
        return role != null && other.equals(restaurant);
    }

    public boolean isManagerOf(RestaurantId other) {
        return role == RestaurantRole.MANAGER && other.equals(restaurant);
    }
}
