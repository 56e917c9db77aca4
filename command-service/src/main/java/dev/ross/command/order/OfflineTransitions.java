package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.REFUSED_BEFORE;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_OFFLINE_COMMANDS;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REFUSED;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REFUSED_COMMAND;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.order.offline.ReplayedCommand;
import dev.ross.contracts.order.offline.ReplayedCommands;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Transitions of the commands that tablets recorded: each is decided once, is either done or refused, and stays so
 * however often it is sent again.
 */
public record OfflineTransitions(OrderId order, OrderContent content, ReplayedCommands replayed) {
    /**
     * The order's version after the command, if it was done before.
     *
     * @throws RejectedException if it was refused before, or its id is that of another command
     */
    public Optional<Long> versionAfter(OfflineCommand command) {
        var known = known(command);
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

    public void keepRefused(KeepRefusedCommand keep, Instant now) {
        if (known(keep.command()).isPresent()) return;
        requireRoom();
        require(replayed.waiting() < ReplayedCommands.MOST_WAITING, TOO_MANY_REFUSED);
        apply(new OfflineCommandRefused(
                order,
                content.requireTerms().seating(),
                keep.command(),
                named(keep.content()),
                keep.reason(),
                keep.staff(),
                now));
    }

    private Optional<ReplayedCommand> known(OfflineCommand command) {
        var known = replayed.find(command.id());
        require(known.isEmpty() || known.get().fingerprint().equals(command.fingerprint()), SystemRejection.KEY_REUSED);
        return known;
    }

    /** With the name of the line, if the order has it. */
    private RefusedContent named(RefusedContent refused) {
        var line = refused.line() == null ? null : content.find(refused.line()).orElse(null);
        return line == null ? refused : refused.about(line.line().name());
    }

    public void clear(ClearRefusedCommand clear, Instant now) {
        var refused = replayed.find(clear.command())
                .filter(command -> command.refused() != null)
                .orElseThrow(() -> new RejectedException(UNKNOWN_REFUSED_COMMAND));
        if (refused.cleared()) return;
        var note = GuestWords.about(content.requireTerms(), clear.note());
        apply(new RefusedCommandCleared(order, clear.command(), note, clear.staff(), now));
    }
}
