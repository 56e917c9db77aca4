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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request body for a restaurant's booking policy. Each setting may be absent: then its documented default holds.
 *
 * @param slotMinutes guests' bookings start at multiples of this after the opening; 15 if absent
 * @param turnMinutes how long a party keeps its table, by its size, smallest first; if absent, 90 minutes up to 2 guests,
 *     120 up to 4, 150 up to 6, 180 for more
 * @param coversPerSlot guests that may start in one slot; no limit if absent
 * @param leadMinutes how long before its start a booking must be made; 60 if absent
 * @param horizonDays how far ahead guests may book; 60 if absent
 * @param maxPartySize the largest party guests may book themselves; 12 if absent
 * @param maxOversizeSeats seats that may stay empty at a table given to a guest's booking; 2 if absent
 * @param confirmation MANUAL if absent
 * @param answerWithinMinutes how soon guests are promised an answer; 60 if absent
 * @param onNoAnswer EXPIRE if absent
 * @param pendingHolds whether a request holds a table before it is answered; true if absent
 * @param remindBeforeMinutes how long before the visit its guest is reminded; 1440 and 120 if absent, no reminder if empty
 * @param quietHours hours in which nobody is reminded; from 22:00 to 08:00 if absent
 * @param lateAfterMinutes how long after the planned arrival a party counts as late; 15 if absent
 * @param onLate PROMPT if absent
 * @param cancelCutoffMinutes until how long before the visit guests may change or cancel it themselves; 0 if absent
 * @param hailEscalateAfterMinutes how long a hail may stay unanswered before it escalates; 5 if absent
 * @param hailCooldownSeconds how long after an answered hail another of its kind is refused; 60 if absent
 * @param waitlistOfferMinutes how long an offered place is held; 10 if absent
 * @param guestsMayOrder false if absent
 * @param voidAfterFiring MANAGER if absent
 * @param serviceChargePercent 0 if absent
 * @param retentionMonths how long personal data of past visits are kept; 24 if absent
 */
record PolicyRequest(
        @Nullable @Min(5) @Max(240) Integer slotMinutes,
        @Nullable @Size(min = 1, max = 50) List<@NotNull TurnTime> turnMinutes,
        @Nullable @Min(1) @Max(9999) Integer coversPerSlot,
        @Nullable @Min(0) @Max(MONTH) Integer leadMinutes,
        @Nullable @Min(1) @Max(730) Integer horizonDays,
        @Nullable @Min(1) @Max(999) Integer maxPartySize,
        @Nullable @Min(0) @Max(999) Integer maxOversizeSeats,
        @Nullable Confirmation confirmation,
        @Nullable @Min(1) @Max(MONTH) Integer answerWithinMinutes,
        @Nullable OnNoAnswer onNoAnswer,
        @Nullable Boolean pendingHolds,
        @Nullable @Size(max = 5) List<@NotNull @Min(1) @Max(MONTH) Integer> remindBeforeMinutes,
        @Nullable QuietHours quietHours,
        @Nullable @Min(1) @Max(DAY) Integer lateAfterMinutes,
        @Nullable OnLate onLate,
        @Nullable @Min(0) @Max(MONTH) Integer cancelCutoffMinutes,
        @Nullable @Min(1) @Max(DAY) Integer hailEscalateAfterMinutes,
        @Nullable @Min(0) @Max(86_400) Integer hailCooldownSeconds,
        @Nullable @Min(1) @Max(DAY) Integer waitlistOfferMinutes,
        @Nullable Boolean guestsMayOrder,
        @Nullable VoidAfterFiring voidAfterFiring,
        @Nullable @Min(0) @Max(100) Integer serviceChargePercent,
        @Nullable @Min(1) @Max(120) Integer retentionMonths) {
    private static final int DAY = 24 * 60;
    private static final int MONTH = 30 * DAY;

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
