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

/** A saga with only the behaviour that tests need. */
@Saga
@ProcessingGroup("trial-saga")
@Profile("trial")
public class TrialSaga {
    static final TrialFailures failures = new TrialFailures();

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

    record NoteAdded(String trial, Personal<String> note) {}

    record Ended(String trial) {}

    record TrialCommand(String trial, int heard, String phase) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "trial")
    public void on(Began began, Deadlines deadlines, CommandOutbox outbox) {
        trial = began.trial();
        due = deadlines.at(began.due(), "due", trial);
        outbox.add(new TrialCommand(trial, heard, phase.toString()));
        failures.mayFail(trial);
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(WentOn wentOn, CommandOutbox outbox) {
        heard++;
        phase = new Phase.Going(heard);
        outbox.add(new TrialCommand(wentOn.trial(), heard, phase.toString()));
        failures.mayFail(wentOn.trial());
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(Lifted lifted, Deadlines deadlines, CommandOutbox outbox) {
        deadlines.lift(due);
        due = null;
        outbox.add(new TrialCommand(lifted.trial(), heard, "lifted"));
    }

    @SagaEventHandler(associationProperty = "trial")
    public void on(NoteAdded added, CommandOutbox outbox) {
        heard++;
        outbox.add(new TrialCommand(
                added.trial(), heard, String.valueOf(added.note().value())));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "trial")
    public void on(Ended ended) {}

    @DeadlineHandler(deadlineName = "due")
    public void due(String which, CommandOutbox outbox) {
        outbox.add(new TrialCommand(which, -1, phase.toString()));
        failures.mayFailDeadline(which);
    }
}
