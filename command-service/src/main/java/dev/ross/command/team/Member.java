package dev.ross.command.team;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import org.jspecify.annotations.Nullable;

/** A member of staff in their team's state. */
record Member(RestaurantRole role, Personal<StaffContact> contact) {
    Member as(RestaurantRole other) {
        return new Member(other, contact);
    }

    boolean isReachedAt(@Nullable String address) {
        var email = email();
        return email != null && email.equalsIgnoreCase(address);
    }

    /**
     * @return absent once the person was forgotten
     */
    @Nullable
    String email() {
        var known = contact.value();
        return known == null ? null : known.email();
    }
}
