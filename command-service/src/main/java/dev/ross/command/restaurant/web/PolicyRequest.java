package dev.ross.command.restaurant.web;

import static dev.ross.contracts.restaurant.policy.BookingPolicy.DEFAULT;

import dev.ross.contracts.restaurant.policy.AnswerPolicy;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy.OnLate;
import dev.ross.contracts.restaurant.policy.BookingLimits;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy.VoidAfterFiring;
import dev.ross.contracts.restaurant.policy.ServicePolicy;
import dev.ross.contracts.restaurant.policy.TurnTime;
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
                limits(), answers(), arrival(), service(), orders(), or(retentionMonths, DEFAULT.retentionMonths()));
    }

    private BookingLimits limits() {
        var usual = DEFAULT.limits();
        return new BookingLimits(
                or(slotMinutes, usual.slotMinutes()),
                or(turnMinutes, usual.turnMinutes()),
                coversPerSlot,
                or(leadMinutes, usual.leadMinutes()),
                or(horizonDays, usual.horizonDays()),
                or(maxPartySize, usual.maxPartySize()),
                or(maxOversizeSeats, usual.maxOversizeSeats()));
    }

    private AnswerPolicy answers() {
        var usual = DEFAULT.answers();
        return new AnswerPolicy(
                or(confirmation, usual.confirmation()),
                or(answerWithinMinutes, usual.answerWithinMinutes()),
                or(onNoAnswer, usual.onNoAnswer()),
                or(pendingHolds, usual.pendingHolds()));
    }

    private ArrivalPolicy arrival() {
        var usual = DEFAULT.arrival();
        return new ArrivalPolicy(
                or(remindBeforeMinutes, usual.remindBeforeMinutes()),
                or(lateAfterMinutes, usual.lateAfterMinutes()),
                or(onLate, usual.onLate()),
                or(cancelCutoffMinutes, usual.cancelCutoffMinutes()));
    }

    private ServicePolicy service() {
        var usual = DEFAULT.service();
        return new ServicePolicy(
                or(hailEscalateAfterMinutes, usual.hailEscalateAfterMinutes()),
                or(hailCooldownSeconds, usual.hailCooldownSeconds()),
                or(waitlistOfferMinutes, usual.waitlistOfferMinutes()));
    }

    private OrderPolicy orders() {
        var usual = DEFAULT.orders();
        return new OrderPolicy(
                or(guestsMayOrder, usual.guestsMayOrder()),
                or(voidAfterFiring, usual.voidAfterFiring()),
                or(serviceChargePercent, usual.serviceChargePercent()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
