package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.TableOccupancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds upcoming seatings that need the attention of staff. Nothing is moved automatically; other tables are proposed.
 */
record AttentionFlags(RestaurantRules rules, TableOccupancy occupancy, Instant now) {
    /** How long before its start a seating counts as unconfirmed. What was accepted later than that needs no call. */
    static final Duration CALLED_BEFORE = Duration.ofHours(3);

    @Nullable
    SeatingConflict conflict(BookEntry entry) {
        if (!isToCome(entry) || !entry.stay().from().isAfter(now)) return null;
        var tables = Set.copyOf(entry.tables());
        return SeatingConflict.by(
                        rules, entry.stay(), entry.partySize(), tables, entry.source() == SeatingSource.ONLINE)
                .orElse(null);
    }

    boolean endangers(BookEntry entry) {
        return isToCome(entry) && occupancy.isEndangered(entry.id());
    }

    /**
     * The best-fitting tables that are free for the whole stay; none for a party that staff have locked to its tables.
     */
    @Nullable
    TableProposal proposes(BookEntry entry) {
        if (!endangers(entry) || entry.how() == TableAssignment.LOCKED) return null;
        var stay = entry.stay();
        return rules.tableLayout().optionsFor(entry.partySize()).stream()
                .filter(option -> option.seats(entry.partySize()))
                .filter(option -> occupancy.isFree(option.tables(), stay.from(), stay.to(), Set.of(entry.id())))
                .findFirst()
                .map(TableProposal::of)
                .orElse(null);
    }

    boolean isToBeCalled(BookEntry entry) {
        if (entry.status() != SeatingStatus.ACCEPTED || entry.source() == SeatingSource.WALK_IN) return false;
        var start = entry.stay().from();
        var from = start.minus(CALLED_BEFORE);
        var agreedAt = entry.arrival().agreedAt();
        return !entry.arrival().said().confirmed()
                && !now.isBefore(from)
                && now.isBefore(start)
                && agreedAt != null
                && agreedAt.isBefore(from);
    }

    private static boolean isToCome(BookEntry entry) {
        return entry.status().isUpcoming();
    }
}
