package dev.ross.contracts.team;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the team of a restaurant. */
public sealed interface TeamCommand extends RestaurantScoped {
    @Override
    @RoutingKey
    RestaurantId restaurant();

    record InviteStaff(
            RestaurantId restaurant, InvitationId invitation, Personal<String> email, RestaurantRole role, StaffId by)
            implements TeamCommand {}

    record RevokeInvitation(RestaurantId restaurant, InvitationId invitation) implements TeamCommand {}

    /**
     * @param codeHash SHA-256 of the presented code, hexadecimal
     * @param contact from the invited person's verified token
     */
    record AcceptInvitation(
            RestaurantId restaurant,
            InvitationId invitation,
            String codeHash,
            StaffId staff,
            Personal<StaffContact> contact)
            implements TeamCommand {}

    record ChangeStaffRole(RestaurantId restaurant, StaffId staff, RestaurantRole role) implements TeamCommand {}

    record RemoveStaff(RestaurantId restaurant, StaffId staff) implements TeamCommand {}
}
