package dev.ross.standalone.evenings;

import dev.ross.contracts.restaurant.policy.AnswerPolicy;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy.OnLate;
import dev.ross.contracts.restaurant.policy.BookingLimits;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy;
import dev.ross.contracts.restaurant.policy.ServicePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The restaurant's policy on one evening, and the date of that evening.
 *
 * @param covers that may come in one slot; 0: no limit
 * @param hailMinutes that a hail waits for a claim before each escalation
 * @param neglected whether nobody closes up: the system has to end what people leave open
 */
record EveningRules(
        LocalDate date,
        boolean automatic,
        boolean pendingHolds,
        boolean noShowWhenLate,
        boolean acceptUnanswered,
        int covers,
        int answerWithinMinutes,
        int lateAfterMinutes,
        int offerMinutes,
        int cutoffMinutes,
        int leadMinutes,
        boolean guestsMayOrder,
        boolean neglected,
        int hailMinutes) {
    private static final List<LocalDate> DATES = List.of(
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2027-03-27"),
            LocalDate.parse("2027-10-30"));

    static EveningRules random(Random random) {
        return new EveningRules(
                DATES.get(random.nextInt(DATES.size())),
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? 8 : 0,
                one(random, 5, 30, 60, 240),
                one(random, 1, 15, 15, 40),
                one(random, 5, 10),
                one(random, 0, 0, 60),
                one(random, 0, 30, 60),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                one(random, 1, 5, 5, 20));
    }

    private static int one(Random random, int... values) {
        return values[random.nextInt(values.length)];
    }

    BookingPolicy policy() {
        var usual = BookingPolicy.DEFAULT;
        return new BookingPolicy(
                new BookingLimits(
                        usual.limits().slotMinutes(),
                        usual.limits().turnMinutes(),
                        covers == 0 ? null : covers,
                        leadMinutes,
                        usual.limits().horizonDays(),
                        usual.limits().maxPartySize(),
                        8),
                new AnswerPolicy(
                        automatic ? Confirmation.AUTOMATIC : Confirmation.MANUAL,
                        answerWithinMinutes,
                        acceptUnanswered ? OnNoAnswer.ACCEPT : OnNoAnswer.EXPIRE,
                        pendingHolds),
                usual.reminders(),
                new ArrivalPolicy(lateAfterMinutes, noShowWhenLate ? OnLate.NO_SHOW : OnLate.PROMPT, cutoffMinutes),
                new ServicePolicy(hailMinutes, usual.service().hailCooldownSeconds(), offerMinutes),
                new OrderPolicy(
                        guestsMayOrder,
                        usual.orders().voidAfterFiring(),
                        usual.orders().serviceChargePercent()),
                usual.retentionMonths());
    }
}
