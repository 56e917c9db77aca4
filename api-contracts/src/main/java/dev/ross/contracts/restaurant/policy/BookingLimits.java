package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.value.PartySize;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings that say which times and party sizes can be booked, and for how long.
 *
 * @param slotMinutes guests' bookings start at multiples of this after the opening
 * @param turnMinutes by party size, smallest first
 * @param coversPerSlot guests that may start in one slot; absent: no limit
 * @param leadMinutes how long before its start a booking must be made
 * @param horizonDays how far ahead guests may book
 * @param maxPartySize the largest party guests may book themselves
 * @param maxOversizeSeats seats that may stay empty at a table given to a guest's booking
 */
public record BookingLimits(
        int slotMinutes,
        @AtMost(50) List<TurnTime> turnMinutes,
        @Nullable Integer coversPerSlot,
        int leadMinutes,
        int horizonDays,
        int maxPartySize,
        int maxOversizeSeats) {
    static final BookingLimits DEFAULT = new BookingLimits(
            15,
            List.of(new TurnTime(2, 90), new TurnTime(4, 120), new TurnTime(6, 150), new TurnTime(99, 180)),
            null,
            60,
            60,
            12,
            2);

    public BookingLimits {
        within("slotMinutes", slotMinutes, 5, 240);
        within("leadMinutes", leadMinutes, 0, 60 * 24 * 30);
        within("horizonDays", horizonDays, 1, 730);
        within("maxPartySize", maxPartySize, 1, 999);
        within("maxOversizeSeats", maxOversizeSeats, 0, 999);
        if (coversPerSlot != null) within("coversPerSlot", coversPerSlot, 1, 9999);
        turnMinutes = List.copyOf(turnMinutes);
        if (turnMinutes.size() > 50) throw new IllegalArgumentException("turnMinutes has at most 50 entries");
        if (turnMinutes.isEmpty()) throw new IllegalArgumentException("turnMinutes needs an entry");
        for (int i = 1; i < turnMinutes.size(); i++)
            if (turnMinutes.get(i).upTo() <= turnMinutes.get(i - 1).upTo())
                throw new IllegalArgumentException("turnMinutes stand in the order of party sizes");
    }

    /** The turn time of this party; that of the largest entry for a larger party. */
    public Duration turnOf(PartySize party) {
        return Duration.ofMinutes(turnMinutes.stream()
                .filter(turn -> party.guests() <= turn.upTo())
                .findFirst()
                .orElse(turnMinutes.getLast())
                .minutes());
    }

    /**
     * Whether a guest's booking may be given these tables: they are meant for so few, and not too many seats stay
     * empty.
     */
    public boolean isWorth(TableOption option, PartySize party) {
        return option.seats(party.guests()) && option.emptySeatsWith(party.guests()) <= maxOversizeSeats;
    }
}
