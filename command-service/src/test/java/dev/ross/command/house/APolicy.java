package dev.ross.command.house;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.TurnTime;
import java.util.List;

/** The usual booking policy but for what a test says of it. */
public final class APolicy {
    private static final BookingPolicy USUAL = BookingPolicy.DEFAULT;

    private Confirmation confirmation = USUAL.confirmation();
    private int answerWithinMinutes = USUAL.answerWithinMinutes();
    private boolean pendingHolds = USUAL.pendingHolds();
    private int cancelCutoffMinutes = USUAL.cancelCutoffMinutes();
    private List<TurnTime> turns = USUAL.turnMinutes();
    private int maxOversizeSeats = USUAL.maxOversizeSeats();

    public APolicy automatic() {
        confirmation = Confirmation.AUTOMATIC;
        return this;
    }

    public APolicy answeredWithinMinutes(int minutes) {
        answerWithinMinutes = minutes;
        return this;
    }

    public APolicy holdingNothingUntilAnswered() {
        pendingHolds = false;
        return this;
    }

    public APolicy cancelledUntilMinutesBefore(int minutes) {
        cancelCutoffMinutes = minutes;
        return this;
    }

    public APolicy turns(TurnTime... turnTimes) {
        turns = List.of(turnTimes);
        return this;
    }

    public APolicy wastingSeats(int seats) {
        maxOversizeSeats = seats;
        return this;
    }

    public BookingPolicy made() {
        return new BookingPolicy(
                USUAL.slotMinutes(),
                turns,
                USUAL.coversPerSlot(),
                USUAL.leadMinutes(),
                USUAL.horizonDays(),
                USUAL.maxPartySize(),
                maxOversizeSeats,
                confirmation,
                answerWithinMinutes,
                USUAL.onNoAnswer(),
                pendingHolds,
                USUAL.remindBeforeMinutes(),
                USUAL.lateAfterMinutes(),
                USUAL.onLate(),
                cancelCutoffMinutes,
                USUAL.hailEscalateAfterMinutes(),
                USUAL.hailCooldownSeconds(),
                USUAL.waitlistOfferMinutes(),
                USUAL.guestsMayOrder(),
                USUAL.voidAfterFiring(),
                USUAL.serviceChargePercent(),
                USUAL.retentionMonths());
    }
}
