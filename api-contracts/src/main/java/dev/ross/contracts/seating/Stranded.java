package dev.ross.contracts.seating;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.TableId;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** Why a seating that was promised could not be had by the rules as they are: staff are told, and nothing is moved. */
public enum Stranded {
    /** The clocks have gone over to another zone: it is at another hour than was said. */
    CLOCKS_CHANGED,
    CLOSED,
    OUTSIDE_OPENING_HOURS,
    TABLE_GONE,
    TABLE_TOO_SMALL,
    PARTY_TOO_LARGE;

    /**
     * The first that holds, if any does.
     *
     * @param asked by a guest, who may not come with as many as staff may write down
     */
    public static Optional<Stranded> by(Rules rules, Stay stay, int guests, Set<TableId> tables, boolean asked) {
        var furniture = rules.furniture();
        if (!LocalDateTime.ofInstant(stay.from(), rules.timeZone()).equals(stay.startsAt()))
            return Optional.of(CLOCKS_CHANGED);
        if (rules.schedule().serviceDateOf(stay.startsAt()).isEmpty())
            return Optional.of(
                    rules.schedule().servicesOf(stay.serviceDate()).isEmpty() ? CLOSED : OUTSIDE_OPENING_HOURS);
        if (!furniture.has(tables)) return Optional.of(TABLE_GONE);
        if (!tables.isEmpty() && furniture.seatsAt(tables) < guests) return Optional.of(TABLE_TOO_SMALL);
        return asked && guests > rules.policy().maxPartySize() ? Optional.of(PARTY_TOO_LARGE) : Optional.empty();
    }
}
