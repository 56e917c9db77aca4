package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REFUSED;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REFUSED_COMMAND;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.order.offline.ReplayedCommands;
import java.time.Instant;

/** Transitions of the commands of tablets that were refused: they are kept until staff clear them. */
public record OfflineTransitions(OrderId order, OrderContent content, ReplayedCommands replayed) {
    public void keepRefused(KeepRefusedCommand keep, Instant now) {
        var decisions = new OfflineDecisions(order, replayed);
        if (decisions.find(keep.command()).isPresent()) return;
        decisions.requireRoom();
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
