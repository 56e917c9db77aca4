package dev.ross.contracts.restaurant;

import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * The reason why the current rules would no longer allow an accepted seating; it is flagged for staff, and nothing is
 * moved.
 */
public enum SeatingConflict {
    /** The time zone has changed: the local time differs from the one promised. */
    CLOCKS_CHANGED,
    CLOSED,
    OUTSIDE_OPENING_HOURS,
    TABLE_GONE,
    TABLE_TOO_SMALL,
    PARTY_TOO_LARGE;

    /**
     * The first conflict that applies, if any.
     *
     * @param asked whether a guest requested it: guests have a limit on the party size, staff have none
     */
    public static Optional<SeatingConflict> by(
            RestaurantRules rules, Stay stay, int guests, Set<TableId> tables, boolean asked) {
        var layout = rules.tableLayout();
        if (!LocalDateTime.ofInstant(stay.from(), rules.timeZone()).equals(stay.startsAt()))
            return Optional.of(CLOCKS_CHANGED);
        if (rules.schedule().serviceDateOf(stay.startsAt()).isEmpty())
            return Optional.of(
                    rules.schedule().servicesOf(stay.serviceDate()).isEmpty() ? CLOSED : OUTSIDE_OPENING_HOURS);
        if (!layout.has(tables)) return Optional.of(TABLE_GONE);
        if (!tables.isEmpty() && layout.seatsAt(tables) < guests) return Optional.of(TABLE_TOO_SMALL);
        return asked && guests > rules.policy().limits().maxPartySize()
                ? Optional.of(PARTY_TOO_LARGE)
                : Optional.empty();
    }
}
