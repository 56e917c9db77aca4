package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.REFUSED_BEFORE;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_OFFLINE_COMMANDS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.ReplayedCommand;
import dev.ross.contracts.order.offline.ReplayedCommands;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Decides each command that a tablet recorded once: it is either done or refused, and stays so however often it is sent
 * again.
 */
public record OfflineDecisions(OrderId order, ReplayedCommands replayed) {
    /**
     * The order's version after the command, if it was done before.
     *
     * @throws RejectedException if it was refused before, or its id is that of another command
     */
    public Optional<Long> versionAfter(OfflineCommand command) {
        var known = find(command);
        known.map(ReplayedCommand::refused).ifPresent(reason -> {
            throw new RejectedException(REFUSED_BEFORE, Map.of("reason", reason.code(), "why", reason.detail()));
        });
        return known.map(ReplayedCommand::version);
    }

    public void requireRoom() {
        require(replayed.commands().size() < ReplayedCommands.MOST, TOO_MANY_OFFLINE_COMMANDS);
    }

    public void done(OfflineCommand command, StaffId staff, Instant now) {
        apply(new OfflineCommandDone(order, command, staff, now));
    }

    /**
     * @throws RejectedException if its id is that of another command
     */
    Optional<ReplayedCommand> find(OfflineCommand command) {
        var known = replayed.find(command.id());
        require(known.isEmpty() || known.get().fingerprint().equals(command.fingerprint()), SystemRejection.KEY_REUSED);
        return known;
    }
}
