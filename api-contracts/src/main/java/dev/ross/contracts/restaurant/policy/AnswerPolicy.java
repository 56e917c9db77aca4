package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

/**
 * Settings that say how requests are answered.
 *
 * @param answerWithinMinutes how soon guests are promised an answer
 * @param pendingHolds whether a request holds a table before it is answered
 */
public record AnswerPolicy(
        Confirmation confirmation, int answerWithinMinutes, OnNoAnswer onNoAnswer, boolean pendingHolds) {
    static final AnswerPolicy DEFAULT = new AnswerPolicy(Confirmation.MANUAL, 60, OnNoAnswer.EXPIRE, true);

    public AnswerPolicy {
        within("answerWithinMinutes", answerWithinMinutes, 1, 60 * 24 * 30);
    }

    /** Whether staff confirm each request, or a request is accepted if a table is free. */
    public enum Confirmation {
        MANUAL,
        AUTOMATIC
    }

    /** The outcome of a request that is not answered in time. */
    public enum OnNoAnswer {
        EXPIRE,
        ACCEPT
    }
}
