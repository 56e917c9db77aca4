package dev.ross.saga.platform.axon;

import dev.ross.contracts.Refusal;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.saga.platform.axon.TrialSaga.Rehearse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;

/** Where the commands of trials arrive. */
class Stage {
    final List<Rehearse> heard = new CopyOnWriteArrayList<>();
    final List<MetaData> how = new CopyOnWriteArrayList<>();
    final Set<String> refuses = ConcurrentHashMap.newKeySet();
    final Map<String, Rejection> refusesOnce = new ConcurrentHashMap<>();

    @CommandHandler
    void rehearse(Rehearse rehearse, CommandMessage<?> message) {
        heard.add(rehearse);
        how.add(message.getMetaData());
        if (refuses.contains(rehearse.trial())) throw new Refused(SeatingRejection.NOT_PENDING);
        var passing = refusesOnce.remove(rehearse.trial());
        if (passing != null) throw refused(passing);
    }

    private static Refused refused(Rejection passing) {
        return passing.kind() == Rejection.Kind.TOO_EARLY
                ? new Refused(
                        passing,
                        Map.of(Refusal.DUE_AT, Instant.now().plusSeconds(2).toString()))
                : new Refused(passing);
    }

    List<Rehearse> of(String trial) {
        return heard.stream().filter(one -> one.trial().equals(trial)).toList();
    }
}
