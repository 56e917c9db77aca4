package dev.ross.command.restaurant.web;

import static dev.ross.contracts.restaurant.policy.BookingPolicy.DEFAULT;
import static java.util.Objects.requireNonNullElse;

import dev.ross.contracts.restaurant.policy.AnswerPolicy;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy.OnLate;
import dev.ross.contracts.restaurant.policy.BookingLimits;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy.VoidAfterFiring;
import dev.ross.contracts.restaurant.policy.QuietHours;
import dev.ross.contracts.restaurant.policy.ReminderPolicy;
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
        @Nullable List<@NotNull Integer> remindBeforeMinutes,
        @Nullable QuietHours quietHours,
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
                limits(),
                answers(),
                reminders(),
                arrival(),
                service(),
                orders(),
                requireNonNullElse(retentionMonths, DEFAULT.retentionMonths()));
    }

    private BookingLimits limits() {
        var usual = DEFAULT.limits();
        return new BookingLimits(
                requireNonNullElse(slotMinutes, usual.slotMinutes()),
                requireNonNullElse(turnMinutes, usual.turnMinutes()),
                coversPerSlot,
                requireNonNullElse(leadMinutes, usual.leadMinutes()),
                requireNonNullElse(horizonDays, usual.horizonDays()),
                requireNonNullElse(maxPartySize, usual.maxPartySize()),
                requireNonNullElse(maxOversizeSeats, usual.maxOversizeSeats()));
    }

    private AnswerPolicy answers() {
        var usual = DEFAULT.answers();
        return new AnswerPolicy(
                requireNonNullElse(confirmation, usual.confirmation()),
                requireNonNullElse(answerWithinMinutes, usual.answerWithinMinutes()),
                requireNonNullElse(onNoAnswer, usual.onNoAnswer()),
                requireNonNullElse(pendingHolds, usual.pendingHolds()));
    }

    private ReminderPolicy reminders() {
        var usual = DEFAULT.reminders();
        return new ReminderPolicy(
                requireNonNullElse(remindBeforeMinutes, usual.remindBeforeMinutes()),
                requireNonNullElse(quietHours, usual.quietHours()));
    }

    private ArrivalPolicy arrival() {
        var usual = DEFAULT.arrival();
        return new ArrivalPolicy(
                requireNonNullElse(lateAfterMinutes, usual.lateAfterMinutes()),
                requireNonNullElse(onLate, usual.onLate()),
                requireNonNullElse(cancelCutoffMinutes, usual.cancelCutoffMinutes()));
    }

    private ServicePolicy service() {
        var usual = DEFAULT.service();
        return new ServicePolicy(
                requireNonNullElse(hailEscalateAfterMinutes, usual.hailEscalateAfterMinutes()),
                requireNonNullElse(hailCooldownSeconds, usual.hailCooldownSeconds()),
                requireNonNullElse(waitlistOfferMinutes, usual.waitlistOfferMinutes()));
    }

    private OrderPolicy orders() {
        var usual = DEFAULT.orders();
        return new OrderPolicy(
                requireNonNullElse(guestsMayOrder, usual.guestsMayOrder()),
                requireNonNullElse(voidAfterFiring, usual.voidAfterFiring()),
                requireNonNullElse(serviceChargePercent, usual.serviceChargePercent()));
    }
}
