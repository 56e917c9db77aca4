package dev.ross.saga.platform.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** A process that does nothing but what a test wants to see. */
@Saga
@ProcessingGroup("trial-saga")
@Profile("trial")
public class TrialSaga {
    static final Trouble trouble = new Trouble();

    private @Nullable String trial;
    private @Nullable PendingDeadline due;
    private int heard;
    private Phase phase = new Phase.Begun("as it began");

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Phase {
        record Begun(String how) implements Phase {}

        record Going(int far) implements Phase {}
    }

    record Began(String trial, Instant due) {}

    record WentOn(String trial) {}

    record Lifted(String trial) {}

    record Told(String trial, Personal<String> note) {}

    record Ended(String trial) {}

    record Rehearse(String trial, int heard, String phase) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "trial")
    public void on(Began began, Deadlines deadlines, Intentions intend) {
        trial = began.trial();
        due = deadlines.at(began.due(), "due", trial);
        intend.to(new Rehearse(trial, heard, phase.toString()));
        trouble.mayStrike(trial);
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(WentOn wentOn, Intentions intend) {
        heard++;
        phase = new Phase.Going(heard);
        intend.to(new Rehearse(wentOn.trial(), heard, phase.toString()));
        trouble.mayStrike(wentOn.trial());
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(Lifted lifted, Deadlines deadlines, Intentions intend) {
        deadlines.lift(due);
        due = null;
        intend.to(new Rehearse(lifted.trial(), heard, "lifted"));
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(Told told, Intentions intend) {
        heard++;
        intend.to(new Rehearse(told.trial(), heard, String.valueOf(told.note().value())));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "trial")
    public void on(Ended ended) {}

    @DeadlineHandler(deadlineName = "due")
    public void due(String which, Intentions intend) {
        intend.to(new Rehearse(which, -1, phase.toString()));
        trouble.mayStrikeDeadline(which);
    }
}
