package dev.ross.query.seating.answers;

import dev.ross.contracts.seating.HailKind;
import dev.ross.query.platform.figures.DurationHistogram;
import java.time.Duration;

/**
 * The hails of one kind on one date.
 *
 * @param number how many were raised
 * @param times from each hail to its claim, or to its end if a server resolved it without a claim
 * @param withdrawn how many were withdrawn before anybody claimed them
 * @param unanswered how many ended with the sitting, before anybody claimed them
 */
record KindAnswers(HailKind kind, int number, DurationHistogram times, int withdrawn, int unanswered) {
    static KindAnswers none(HailKind kind) {
        return new KindAnswers(kind, 0, DurationHistogram.NONE, 0, 0);
    }

    KindAnswers raised() {
        return new KindAnswers(kind, number + 1, times, withdrawn, unanswered);
    }

    KindAnswers answered(Duration after) {
        return new KindAnswers(kind, number, times.plus(DurationHistogram.of(after)), withdrawn, unanswered);
    }

    KindAnswers wasWithdrawn() {
        return new KindAnswers(kind, number, times, withdrawn + 1, unanswered);
    }

    KindAnswers wasUnanswered() {
        return new KindAnswers(kind, number, times, withdrawn, unanswered + 1);
    }
}
