package dev.ross.command.platform.security;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller, read from the verified token.
 *
 * @param subject the caller's id at the identity provider
 * @param client the OIDC client they logged in through
 * @param roles of the realm
 * @param restaurant where they work, if they do
 * @param role their role there
 * @param name as they wish to be called
 * @param email verified or not
 * @param language BCP 47
 * @param seatedPeriod the visit whose companion the caller is; absent unless that is all they are
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
        @Nullable SeatedPeriod seatedPeriod) {
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
        return seatedPeriod != null;
    }

    public boolean sitsAt(SeatingId seating) {
        return seatedPeriod != null && seatedPeriod.seating().equals(seating);
    }

    public boolean isStaffOf(RestaurantId other) {
        return role != null && other.equals(restaurant);
    }

    public boolean isManagerOf(RestaurantId other) {
        return role == RestaurantRole.MANAGER && other.equals(restaurant);
    }
}
