package dev.ross.saga.platform.axon;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.saga.platform.axon.TrialSaga.TrialCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;

/** Receives the commands of the trial saga. */
class TrialCommandHandler {
    final List<TrialCommand> heard = new CopyOnWriteArrayList<>();
    final List<MetaData> how = new CopyOnWriteArrayList<>();
    final Set<String> refuses = ConcurrentHashMap.newKeySet();
    final Map<String, Rejection> refusesOnce = new ConcurrentHashMap<>();

    @CommandHandler
    void handle(TrialCommand command, CommandMessage<?> message) {
        heard.add(command);
        how.add(message.getMetaData());
        if (refuses.contains(command.trial())) throw new RejectedException(SeatingRejection.NOT_PENDING);
        var passing = refusesOnce.remove(command.trial());
        if (passing != null) throw refused(passing);
    }

    private static RejectedException refused(Rejection passing) {
        return passing.kind() == Rejection.Kind.TOO_EARLY
                ? new RejectedException(
                        passing,
                        Map.of(
                                RejectionDetails.DUE_AT,
                                Instant.now().plusSeconds(2).toString()))
                : new RejectedException(passing);
    }

    List<TrialCommand> of(String trial) {
        return heard.stream().filter(one -> one.trial().equals(trial)).toList();
    }
}
