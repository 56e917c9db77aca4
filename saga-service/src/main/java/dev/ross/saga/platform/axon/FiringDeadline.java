package dev.ross.saga.platform.axon;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.ross.saga.platform.errand.ParkTask;
import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.Parking;
import dev.ross.saga.platform.parking.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a deadline that is due, unless something of the same saga is parked: then the deadline waits behind it. One that
 * cannot be read, or whose saga cannot, is parked too.
 */
final class FiringDeadline implements VoidExecutionHandler<DbSchedulerBinaryDeadlineDetails> {
    static final String WORKER = "deadlines";

    private static final Fault BEHIND_ANOTHER = new Fault("waits behind another");

    private final OneTimeTask<DbSchedulerBinaryDeadlineDetails> fire;
    private final Serializer serializer;
    private final Processes processes;
    private final Parking parking;
    private final JdbcClient database;

    FiringDeadline(
            OneTimeTask<DbSchedulerBinaryDeadlineDetails> fire,
            Serializer serializer,
            Processes processes,
            Parking parking,
            JdbcClient database) {
        this.fire = fire;
        this.serializer = serializer;
        this.processes = processes;
        this.parking = parking;
        this.database = database;
    }

    @Override
    public void execute(TaskInstance<DbSchedulerBinaryDeadlineDetails> one, ExecutionContext context) {
        var details = Unreadable.orThrow("the deadline cannot be read", one::getData);
        var saga = Unreadable.orThrow("whose deadline it is cannot be read", () ->
                (SagaScopeDescriptor) details.getDeserializedScopeDescriptor(serializer));
        var worker = processes.ofSaga(saga.getType()).orElse(WORKER);
        var sequences = sequencesOf(saga, one.getId());
        parking.waitingAmong(worker, sequences).ifPresent(waiting -> {
            throw new ParkTask(worker, waiting, BEHIND_ANOTHER);
        });
        try {
            check(details);
            fire.execute(one, context);
        } catch (RuntimeException e) {
            var unreadable = Unreadable.in(e);
            if (unreadable.isEmpty()) throw e;
            throw new ParkTask(worker, sequences.getFirst(), Fault.of(unreadable.get()));
        }
    }

    private void check(DbSchedulerBinaryDeadlineDetails details) {
        Unreadable.orThrow("what the deadline says cannot be read", () -> {
            var message = details.asDeadLineMessage(serializer);
            if (message.getPayload() instanceof UnknownSerializedType)
                throw new Unreadable("the payload of the deadline is of a type not known to this release");
            return message;
        });
    }

    /** As events name them; the deadline itself if its saga has ended. */
    private List<String> sequencesOf(SagaScopeDescriptor saga, String instance) {
        var sequences = new ArrayList<>(
                database.sql("SELECT associationkey || ':' || associationvalue FROM associationvalueentry"
                                + " WHERE sagaid = ? ORDER BY id")
                        .param(saga.getIdentifier())
                        .query(String.class)
                        .list());
        if (sequences.isEmpty()) sequences.add(instance);
        return sequences;
    }
}
