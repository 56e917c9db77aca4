package dev.ross.query.seating.answers;

import dev.ross.contracts.seating.HailKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the hails of a date took to be answered, as shown to staff. */
record HailAnswerTimes(LocalDate date, List<KindAnswerTimes> kinds) {
    static HailAnswerTimes of(LocalDate date, HailAnswers answers) {
        return new HailAnswerTimes(
                date, answers.kinds().stream().map(KindAnswerTimes::of).toList());
    }

    /**
     * Hails of one kind. Those that are neither answered, withdrawn nor unanswered are open.
     *
     * @param answered how many were claimed, or resolved without a claim
     * @param withdrawn how many were withdrawn before that
     * @param unanswered how many ended with the sitting before that
     * @param p50Seconds the time that half of the answered waited at most, at most one part in 16 too short; absent: none was
     * @param p90Seconds the same for nine of ten
     */
    record KindAnswerTimes(
            HailKind kind,
            int number,
            int answered,
            int withdrawn,
            int unanswered,
            @Nullable Long p50Seconds,
            @Nullable Long p90Seconds) {
        static KindAnswerTimes of(KindAnswers answers) {
            return new KindAnswerTimes(
                    answers.kind(),
                    answers.number(),
                    answers.times().count(),
                    answers.withdrawn(),
                    answers.unanswered(),
                    seconds(answers, 50),
                    seconds(answers, 90));
        }

        private static @Nullable Long seconds(KindAnswers answers, int percent) {
            return answers.times().percentile(percent).map(Duration::toSeconds).orElse(null);
        }
    }
}
