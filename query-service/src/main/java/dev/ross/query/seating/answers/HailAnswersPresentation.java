package dev.ross.query.seating.answers;

import dev.ross.query.platform.live.Presentation;
import java.time.LocalDate;

/** Presents the answers to hails of a date, the same for all staff. */
record HailAnswersPresentation(LocalDate date) implements Presentation<HailAnswers, HailAnswerTimes> {
    @Override
    public HailAnswerTimes show(HailAnswers answers) {
        return HailAnswerTimes.of(date, answers);
    }
}
