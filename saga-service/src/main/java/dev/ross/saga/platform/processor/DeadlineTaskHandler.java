package dev.ross.saga.platform.processor;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.UnreadableData;
import dev.ross.saga.platform.outbox.DeadLetterRequested;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a deadline that is due, unless there is a dead letter of the same saga: then the deadline becomes one behind it.
 * A deadline that cannot be read, or whose saga cannot be read, becomes a dead letter too.
 */
final class DeadlineTaskHandler implements VoidExecutionHandler<DbSchedulerBinaryDeadlineDetails> {
    static final String WORKER = "deadlines";

    private static final FailureSummary BEHIND_ANOTHER = new FailureSummary("waits behind another");

    private final OneTimeTask<DbSchedulerBinaryDeadlineDetails> fire;
    private final Serializer serializer;
    private final ProcessingGroups processes;
    private final DeadLetters deadLetters;
    private final JdbcClient database;

    DeadlineTaskHandler(
            OneTimeTask<DbSchedulerBinaryDeadlineDetails> fire,
            Serializer serializer,
            ProcessingGroups processes,
            DeadLetters deadLetters,
            JdbcClient database) {
        this.fire = fire;
        this.serializer = serializer;
        this.processes = processes;
        this.deadLetters = deadLetters;
        this.database = database;
    }

    @Override
    public void execute(TaskInstance<DbSchedulerBinaryDeadlineDetails> instance, ExecutionContext context) {
        var details = UnreadableData.orThrow("the deadline cannot be read", instance::getData);
        var saga = UnreadableData.orThrow("whose deadline it is cannot be read", () ->
                (SagaScopeDescriptor) details.getDeserializedScopeDescriptor(serializer));
        var worker = processes.ofSaga(saga.getType()).orElse(WORKER);
        var sequences = sequencesOf(saga, instance.getId());
        deadLetters.waitingAmong(worker, sequences).ifPresent(waiting -> {
            throw new DeadLetterRequested(worker, waiting, BEHIND_ANOTHER);
        });
        try {
            check(details);
            fire.execute(instance, context);
        } catch (RuntimeException e) {
            var unreadable = UnreadableData.in(e);
            if (unreadable.isEmpty()) throw e;
            throw new DeadLetterRequested(worker, sequences.getFirst(), FailureSummary.of(unreadable.get()));
        }
    }

    private void check(DbSchedulerBinaryDeadlineDetails details) {
        UnreadableData.orThrow("what the deadline says cannot be read", () -> {
            var message = details.asDeadLineMessage(serializer);
            if (message.getPayload() instanceof UnknownSerializedType)
                throw new UnreadableData("the payload of the deadline is of a type not known to this release");
            return message;
        });
    }

    /** Named as by {@link EventSequences}; the deadline itself if its saga has ended. */
    private List<String> sequencesOf(SagaScopeDescriptor saga, String id) {
        var sequences = new ArrayList<>(
                database.sql("SELECT associationkey || ':' || associationvalue FROM associationvalueentry"
                                + " WHERE sagaid = ? ORDER BY id")
                        .param(saga.getIdentifier())
                        .query(String.class)
                        .list());
        if (sequences.isEmpty()) sequences.add(id);
        return sequences;
    }
}
