package dev.ross.query.platform.staff;

import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team, also after they left it: what they did is still shown.
 *
 * @param staff absent, as the name is, if nobody with the id has joined
 * @param name absent once it is erased
 */
public record KnownStaff(@Nullable StaffId staff, @Nullable String name) {
    public static KnownStaff unknown(String key) {
        return new KnownStaff(null, null);
    }

    public static KnownStaff of(StaffJoined joined) {
        var contact = joined.contact().value();
        return new KnownStaff(joined.staff(), contact == null ? null : contact.name());
    }

    public static String key(StaffJoined joined) {
        return key(joined.restaurant(), joined.staff());
    }

    static String key(RestaurantId restaurant, StaffId staff) {
        return restaurant + "." + staff;
    }
}
