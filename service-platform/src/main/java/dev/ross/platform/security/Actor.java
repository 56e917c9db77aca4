package dev.ross.platform.security;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request, as their verified token describes them.
 *
 * @param subject their id at the identity provider; absent without a token
 * @param client the OIDC client that they use
 * @param roles of the realm
 * @param employment where they work, and as what
 * @param person their name and address; absent for a companion
 * @param seatedPeriod the visit of the party that they sit with, if they are its companion and nothing else
 * @param expiresAt when the token expires, and with it every stream that was opened with it
 */
public record Actor(
        @Nullable String subject,
        @Nullable String client,
        Set<String> roles,
        @Nullable Employment employment,
        @Nullable Person person,
        @Nullable SeatedPeriod seatedPeriod,
        @Nullable Instant expiresAt) {
    public static final Actor ANYONE = new Actor(null, null, Set.of(), null, null, null, null);
    private static final Person UNNAMED = new Person(null, null, false, null);
    private static final String STAFF_APP = "ross-staff-app";

    public boolean isKnown() {
        return subject != null;
    }

    /** The subject, for handlers that require a token. */
    public String requireSubject() {
        return Objects.requireNonNull(subject);
    }

    public CustomerId asCustomer() {
        return CustomerId.of(requireSubject());
    }

    public StaffId asStaff() {
        return StaffId.of(requireSubject());
    }

    /** Name and address, each of which may be absent. */
    public Person details() {
        return person == null ? UNNAMED : person;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isCustomer() {
        return has("CUSTOMER");
    }

    public boolean usesTheStaffApp() {
        return STAFF_APP.equals(client);
    }

    public boolean isCompanion() {
        return seatedPeriod != null;
    }

    public boolean sitsAt(SeatingId seating) {
        return seatedPeriod != null && seatedPeriod.seating().equals(seating);
    }

    public boolean isStaffOf(RestaurantId restaurant) {
        return employment != null && employment.restaurant().equals(restaurant);
    }

    public boolean isManagerOf(RestaurantId restaurant) {
        return employment != null
                && employment.restaurant().equals(restaurant)
                && employment.role() == RestaurantRole.MANAGER;
    }

    /** As whom they act on what belongs to this restaurant: as its staff, or as a guest or companion there. */
    public Requester requesterAt(RestaurantId restaurant) {
        if (isStaffOf(restaurant)) return isManagerOf(restaurant) ? Requester.manager() : Requester.staff();
        return requesterAtTable();
    }

    /** As whom they act as a member of a party, even if they work there. */
    public Requester requesterAtTable() {
        return isCompanion() ? Requester.companion() : Requester.guest(asCustomer());
    }

    /** The restaurant where someone works, and their role there. */
    public record Employment(RestaurantId restaurant, RestaurantRole role) {}

    /**
     * What the token says of the person.
     *
     * @param name as they wish to be called
     * @param language BCP 47
     */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String language) {}
}
