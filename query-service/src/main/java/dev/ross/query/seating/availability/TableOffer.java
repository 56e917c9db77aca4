package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.contracts.value.PartySize;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which times and tables a party can be offered, by the same rules as a request is decided by, and in the same
 * order.
 *
 * @param byStaff whether staff book, who may do what guests may not: reserved tables, short notice, large parties
 */
record TableOffer(RestaurantRules rules, TableOccupancy occupancy, PartySize party, boolean byStaff, Instant now) {
    SlotAvailability at(LocalDateTime startsAt, List<TableOption> options) {
        var offsets = rules.timeZone().getRules().getValidOffsets(startsAt);
        if (offsets.isEmpty()) return SlotAvailability.unavailable(startsAt, UnavailableReason.HOURS);
        var from = startsAt.toInstant(offsets.getFirst());
        var to = from.plus(rules.policy().limits().turnOf(party));
        var forbidden = forbidden(from);
        if (forbidden != null) return SlotAvailability.unavailable(startsAt, forbidden);
        if (!rules.hasRoomInTheSlot(startsAt, from, party, occupancy::coversWithin))
            return SlotAvailability.unavailable(startsAt, UnavailableReason.PACING);
        var butForABlock = false;
        for (var option : options) {
            if (occupancy.isHeld(option.tables(), from, to, Set.of())) continue;
            if (!occupancy.isBlocked(option.tables(), from, to)) return new SlotAvailability(startsAt, null, option);
            butForABlock = true;
        }
        return SlotAvailability.unavailable(
                startsAt, butForABlock ? UnavailableReason.BLOCKED : UnavailableReason.TABLE);
    }

    /** The table options worth giving to this party, best fit first. */
    List<TableOption> options() {
        return seating().stream()
                .filter(option -> rules.policy().limits().isWorth(option, party))
                .toList();
    }

    /** The reason why this party can have no time at all; null if it may have some. */
    @Nullable
    UnavailableReason never() {
        var policy = rules.policy();
        if (!byStaff && party.guests() > policy.limits().maxPartySize()) return UnavailableReason.PARTY_TOO_LARGE;
        if (seating().isEmpty()) return UnavailableReason.PARTY_TOO_LARGE;
        return options().isEmpty() ? UnavailableReason.PARTY_TOO_SMALL : null;
    }

    private List<TableOption> seating() {
        return rules.tableLayout().optionsFor(party.guests()).stream()
                .filter(option -> byStaff || option.bookable() == Bookable.ONLINE)
                .toList();
    }

    private @Nullable UnavailableReason forbidden(Instant from) {
        var policy = rules.policy();
        if (!from.isAfter(now)) return UnavailableReason.PASSED;
        if (byStaff) return null;
        if (from.isBefore(now.plus(Duration.ofMinutes(policy.limits().leadMinutes()))))
            return UnavailableReason.TOO_SOON;
        return from.isAfter(now.plus(Duration.ofDays(policy.limits().horizonDays())))
                ? UnavailableReason.TOO_FAR_AHEAD
                : null;
    }

    /**
     * Whether the party can be offered a start time.
     *
     * @param reason absent if it can
     * @param option absent if there is no free table
     */
    record SlotAvailability(
            LocalDateTime startsAt,
            @Nullable UnavailableReason reason,
            @Nullable TableOption option) {
        static SlotAvailability unavailable(LocalDateTime startsAt, UnavailableReason reason) {
            return new SlotAvailability(startsAt, reason, null);
        }
    }
}
