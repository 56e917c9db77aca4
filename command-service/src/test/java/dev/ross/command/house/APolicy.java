package dev.ross.command.house;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnLate;
import dev.ross.contracts.restaurant.TurnTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usual booking policy but for what a test says of it. */
public final class APolicy {
    private static final BookingPolicy USUAL = BookingPolicy.DEFAULT;

    private Confirmation confirmation = USUAL.confirmation();
    private int answerWithinMinutes = USUAL.answerWithinMinutes();
    private boolean pendingHolds = USUAL.pendingHolds();
    private @Nullable Integer coversPerSlot = USUAL.coversPerSlot();
    private OnLate onLate = USUAL.onLate();
    private int cancelCutoffMinutes = USUAL.cancelCutoffMinutes();
    private List<TurnTime> turns = USUAL.turnMinutes();
    private int maxOversizeSeats = USUAL.maxOversizeSeats();

    public APolicy atMostInASlot(int covers) {
        coversPerSlot = covers;
        return this;
    }

    public APolicy givingUpLateParties() {
        onLate = OnLate.NO_SHOW;
        return this;
    }

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
                coversPerSlot,
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
                onLate,
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
