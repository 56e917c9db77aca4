package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Collects the commands of the handlers of a batch. Before its transaction commits, they are sent; those without an
 * answer are stored in that transaction.
 */
@Component
class UnsentCommands {
    private static final String OF_THIS_BATCH = UnsentCommands.class.getName();

    private final ObjectProvider<ImmediateSender> immediateSender;
    private final ObjectProvider<SendPendingCommand> sendPendingCommand;
    private final ObjectProvider<TaskOutbox> outbox;
    private final Clock clock;

    UnsentCommands(
            ObjectProvider<ImmediateSender> immediateSender,
            ObjectProvider<SendPendingCommand> sendPendingCommand,
            ObjectProvider<TaskOutbox> outbox,
            Clock clock) {
        this.immediateSender = immediateSender;
        this.sendPendingCommand = sendPendingCommand;
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(String id, PendingCommand command) {
        var unit = CurrentUnitOfWork.get().root();
        List<UnsentCommand> all = unit.getOrComputeResource(OF_THIS_BATCH, first -> {
            var made = new ArrayList<UnsentCommand>();
            unit.onPrepareCommit(work -> settle(made));
            return made;
        });
        all.add(new UnsentCommand(id, command, clock.instant()));
    }

    private void settle(List<UnsentCommand> all) {
        for (var one : immediateSender.getObject().send(all))
            if (one.due() != null)
                outbox.getObject().write(sendPendingCommand.getObject(), one.id(), one.command(), one.due());
    }
}
