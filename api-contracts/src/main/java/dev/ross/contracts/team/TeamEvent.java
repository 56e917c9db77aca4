package dev.ross.contracts.team;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of the team of a restaurant. The nesting is stored: it never changes. */
public sealed interface TeamEvent {
    RestaurantId restaurant();

    /**
     * @param codeHash SHA-256 of the code, hexadecimal; the code itself is never stored
     */
    @Revision("1")
    record StaffInvited(
            RestaurantId restaurant,
            InvitationId invitation,
            Personal<String> email,
            RestaurantRole role,
            String codeHash,
            Instant expiresAt,
            StaffId by,
            Instant at)
            implements TeamEvent {}

    @Revision("1")
    record InvitationRevoked(RestaurantId restaurant, InvitationId invitation, Instant at) implements TeamEvent {}

    /**
     * @param invitation absent for the person who registered the restaurant
     */
    @Revision("1")
    record StaffJoined(
            RestaurantId restaurant,
            StaffId staff,
            RestaurantRole role,
            Personal<StaffContact> contact,
            @Nullable InvitationId invitation,
            Instant at)
            implements TeamEvent {}

    @Revision("1")
    record StaffRoleChanged(RestaurantId restaurant, StaffId staff, RestaurantRole role, Instant at)
            implements TeamEvent {}

    @Revision("1")
    record StaffRemoved(RestaurantId restaurant, StaffId staff, Instant at) implements TeamEvent {}
}
