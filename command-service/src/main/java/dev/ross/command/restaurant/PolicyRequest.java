package dev.ross.command.restaurant;

import static dev.ross.contracts.restaurant.BookingPolicy.DEFAULT;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnLate;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.BookingPolicy.VoidAfterFiring;
import dev.ross.contracts.restaurant.TurnTime;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request body for a restaurant's booking policy. Each setting may be absent: then its documented default holds. */
record PolicyRequest(
        @Nullable Integer slotMinutes,
        @Nullable List<@NotNull TurnTime> turnMinutes,
        @Nullable Integer coversPerSlot,
        @Nullable Integer leadMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer maxPartySize,
        @Nullable Integer maxOversizeSeats,
        @Nullable Confirmation confirmation,
        @Nullable Integer answerWithinMinutes,
        @Nullable OnNoAnswer onNoAnswer,
        @Nullable Boolean pendingHolds,
        @Nullable Integer remindBeforeMinutes,
        @Nullable Integer lateAfterMinutes,
        @Nullable OnLate onLate,
        @Nullable Integer cancelCutoffMinutes,
        @Nullable Integer hailEscalateAfterMinutes,
        @Nullable Integer hailCooldownSeconds,
        @Nullable Integer waitlistOfferMinutes,
        @Nullable Boolean guestsMayOrder,
        @Nullable VoidAfterFiring voidAfterFiring,
        @Nullable Integer serviceChargePercent,
        @Nullable Integer retentionMonths) {
    BookingPolicy toPolicy() {
        return new BookingPolicy(
                or(slotMinutes, DEFAULT.slotMinutes()),
                or(turnMinutes, DEFAULT.turnMinutes()),
                coversPerSlot,
                or(leadMinutes, DEFAULT.leadMinutes()),
                or(horizonDays, DEFAULT.horizonDays()),
                or(maxPartySize, DEFAULT.maxPartySize()),
                or(maxOversizeSeats, DEFAULT.maxOversizeSeats()),
                or(confirmation, DEFAULT.confirmation()),
                or(answerWithinMinutes, DEFAULT.answerWithinMinutes()),
                or(onNoAnswer, DEFAULT.onNoAnswer()),
                or(pendingHolds, DEFAULT.pendingHolds()),
                or(remindBeforeMinutes, DEFAULT.remindBeforeMinutes()),
                or(lateAfterMinutes, DEFAULT.lateAfterMinutes()),
                or(onLate, DEFAULT.onLate()),
                or(cancelCutoffMinutes, DEFAULT.cancelCutoffMinutes()),
                or(hailEscalateAfterMinutes, DEFAULT.hailEscalateAfterMinutes()),
                or(hailCooldownSeconds, DEFAULT.hailCooldownSeconds()),
                or(waitlistOfferMinutes, DEFAULT.waitlistOfferMinutes()),
                or(guestsMayOrder, DEFAULT.guestsMayOrder()),
                or(voidAfterFiring, DEFAULT.voidAfterFiring()),
                or(serviceChargePercent, DEFAULT.serviceChargePercent()),
                or(retentionMonths, DEFAULT.retentionMonths()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
