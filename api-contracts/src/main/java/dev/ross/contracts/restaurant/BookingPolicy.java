package dev.ross.contracts.restaurant;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.PartySize;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a restaurant takes bookings. An absent setting has the value of {@link #DEFAULT}.
 *
 * @param slotMinutes guests' bookings start at multiples of this after the opening
 * @param turnMinutes by party size, smallest first
 * @param coversPerSlot guests that may start in one slot; absent: no limit
 * @param leadMinutes how long before its start a booking must be made
 * @param horizonDays how far ahead guests may book
 * @param maxPartySize the largest party guests may book themselves
 * @param maxOversizeSeats seats that may stay empty at a table given to a guest's booking
 * @param pendingHolds whether a request holds a table before it is answered
 */
public record BookingPolicy(
        int slotMinutes,
        @AtMost(50) List<TurnTime> turnMinutes,
        @Nullable Integer coversPerSlot,
        int leadMinutes,
        int horizonDays,
        int maxPartySize,
        int maxOversizeSeats,
        Confirmation confirmation,
        int answerWithinMinutes,
        OnNoAnswer onNoAnswer,
        boolean pendingHolds,
        int remindBeforeMinutes,
        int lateAfterMinutes,
        OnLate onLate,
        int cancelCutoffMinutes,
        int hailEscalateAfterMinutes,
        int hailCooldownSeconds,
        int waitlistOfferMinutes,
        boolean guestsMayOrder,
        VoidAfterFiring voidAfterFiring,
        int serviceChargePercent,
        int retentionMonths) {
    public static final BookingPolicy DEFAULT = new BookingPolicy(
            15,
            List.of(new TurnTime(2, 90), new TurnTime(4, 120), new TurnTime(6, 150), new TurnTime(99, 180)),
            null,
            60,
            60,
            12,
            2,
            Confirmation.MANUAL,
            60,
            OnNoAnswer.EXPIRE,
            true,
            1440,
            15,
            OnLate.PROMPT,
            0,
            5,
            60,
            10,
            false,
            VoidAfterFiring.MANAGER,
            0,
            24);

    public BookingPolicy {
        within("slotMinutes", slotMinutes, 5, 240);
        within("leadMinutes", leadMinutes, 0, 60 * 24 * 30);
        within("horizonDays", horizonDays, 1, 730);
        within("maxPartySize", maxPartySize, 1, 999);
        within("maxOversizeSeats", maxOversizeSeats, 0, 999);
        within("answerWithinMinutes", answerWithinMinutes, 1, 60 * 24 * 30);
        within("remindBeforeMinutes", remindBeforeMinutes, 0, 60 * 24 * 30);
        within("lateAfterMinutes", lateAfterMinutes, 1, 24 * 60);
        within("cancelCutoffMinutes", cancelCutoffMinutes, 0, 60 * 24 * 30);
        within("hailEscalateAfterMinutes", hailEscalateAfterMinutes, 1, 24 * 60);
        within("hailCooldownSeconds", hailCooldownSeconds, 0, 24 * 60 * 60);
        within("waitlistOfferMinutes", waitlistOfferMinutes, 1, 24 * 60);
        within("serviceChargePercent", serviceChargePercent, 0, 100);
        within("retentionMonths", retentionMonths, 1, 120);
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

    private static void within(String setting, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(setting + " lies between " + least + " and " + most);
    }

    /** Whether staff confirm each request, or a request is accepted if a table is free. */
    public enum Confirmation {
        MANUAL,
        AUTOMATIC
    }

    /** The outcome of a request that is not answered in time. */
    public enum OnNoAnswer {
        EXPIRE,
        ACCEPT
    }

    /** The consequence of a late party. */
    public enum OnLate {
        PROMPT,
        NO_SHOW
    }

    /** The role needed to void a line that the kitchen has begun. */
    public enum VoidAfterFiring {
        MANAGER,
        STAFF
    }
}
