package dev.ross.command.order.web;

import dev.ross.command.order.OfflineMetadata;
import dev.ross.command.order.web.RecordedCommands.RecordedCommand;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandTimeout;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderRejection;
import dev.ross.contracts.order.offline.RefusalReason;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.springframework.stereotype.Component;

/** Sends one command that a tablet recorded, and puts it on the list that staff must clear if it is refused. */
@Component
class RecordedCommandSender {
    private static final RejectionDetails UNKNOWN = new RejectionDetails(
            "UNAVAILABLE", Rejection.Kind.BUSY, "It is not known what became of this; send it again.", Map.of());

    /** Rejections that say nothing about the command: it may be decided later. */
    private static final Set<Rejection> OPEN = Set.of(
            OrderRejection.UNKNOWN_ORDER, OrderRejection.TOO_MANY_REFUSED, OrderRejection.TOO_MANY_OFFLINE_COMMANDS);

    private final CommandDispatcher commands;

    RecordedCommandSender(CommandDispatcher commands) {
        this.commands = commands;
    }

    BatchOutcome send(OrderId order, RecordedCommand recorded, BatchSender from) {
        return new Attempt(order, recorded, from).outcome();
    }

    /** The attempt to have a command decided. */
    private final class Attempt {
        private final OrderId order;
        private final RecordedCommand recorded;
        private final BatchSender from;

        Attempt(OrderId order, RecordedCommand recorded, BatchSender from) {
            this.order = order;
            this.recorded = recorded;
            this.from = from;
        }

        BatchOutcome outcome() {
            var command = recorded.command();
            try {
                return command == null ? keep(recorded, recorded.malformed()) : decide(command);
            } catch (CommandTimeout unknown) {
                return BatchOutcome.notTried(
                        recorded.origin().id(), new RefusalReason(UNKNOWN.code(), UNKNOWN.detail()));
            } catch (CommandExecutionException refused) {
                return BatchOutcome.notTried(recorded.origin().id(), reason(refused));
            }
        }

        /**
         * One that was refused is sent again after it is kept: if it was sent twice at once, the order tells which of the
         * two counts.
         */
        private BatchOutcome decide(OrderCommand command) {
            try {
                return done(command);
            } catch (CommandExecutionException refused) {
                if (is(refused, OrderRejection.REFUSED_BEFORE)) return refusedBefore(refused);
                if (!isFinal(refused)) throw refused;
                var kept = keep(recorded, reason(refused));
                if (!kept.id().equals(recorded.origin().id())) return kept;
            }
            try {
                return done(command);
            } catch (CommandExecutionException refused) {
                if (is(refused, OrderRejection.REFUSED_BEFORE)) return refusedBefore(refused);
                throw refused;
            }
        }

        private BatchOutcome done(OrderCommand command) {
            var id = recorded.origin().id();
            var answer = commands.send(
                    command,
                    OfflineMetadata.of(recorded.origin()),
                    from.actor(),
                    from.trace().of(id.value()));
            from.reached().add(answer);
            return BatchOutcome.done(id, CommandDispatcher.versionIn(answer));
        }

        private BatchOutcome refusedBefore(CommandExecutionException refused) {
            var more = details(refused).more();
            return BatchOutcome.refused(
                    recorded.origin().id(),
                    new RefusalReason(String.valueOf(more.get("reason")), String.valueOf(more.get("why"))));
        }

        /** Under its own id, or if that belongs to another command under one that no other has. */
        private BatchOutcome keep(RecordedCommand refused, RefusalReason reason) {
            var keep = new KeepRefusedCommand(
                    order,
                    refused.origin(),
                    refused.content(),
                    reason,
                    from.actor().asStaff());
            try {
                var trace = from.trace().of(refused.origin().id().value());
                from.reached().add(commands.send(keep, from.actor(), trace));
            } catch (CommandExecutionException taken) {
                if (!is(taken, SystemRejection.KEY_REUSED) || refused.equals(refused.withOwnId())) throw taken;
                return keep(refused.withOwnId(), reason);
            }
            return BatchOutcome.refused(refused.origin().id(), reason);
        }
    }

    private static boolean isFinal(CommandExecutionException refused) {
        return switch (details(refused).kind()) {
            case BUSY, TOO_EARLY, OUTDATED -> false;
            case FORBIDDEN_BY_STATE, MALFORMED, UNKNOWN, NOT_ALLOWED, KEY_REUSED ->
                OPEN.stream().noneMatch(open -> is(refused, open));
        };
    }

    private static boolean is(CommandExecutionException refused, Rejection rejection) {
        return details(refused).code().equals(rejection.name());
    }

    private static RefusalReason reason(CommandExecutionException refused) {
        return new RefusalReason(details(refused).code(), details(refused).detail());
    }

    /** Of a rejection by another node only the details arrive; a failure without them tells nothing. */
    private static RejectionDetails details(CommandExecutionException refused) {
        return refused.getDetails().orElse(null) instanceof RejectionDetails details ? details : UNKNOWN;
    }
}
