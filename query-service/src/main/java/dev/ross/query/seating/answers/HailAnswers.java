package dev.ross.query.seating.answers;

import dev.ross.contracts.seating.HailKind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The answers to hails of one date, by kind. */
record HailAnswers(List<KindAnswers> kinds) {
    static final HailAnswers NONE =
            new HailAnswers(Stream.of(HailKind.values()).map(KindAnswers::none).toList());

    HailAnswers with(HailKind kind, UnaryOperator<KindAnswers> change) {
        return new HailAnswers(kinds.stream()
                .map(answers -> answers.kind() == kind ? change.apply(answers) : answers)
                .toList());
    }
}
