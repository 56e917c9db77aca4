package dev.ross.command.platform.bus;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Command bus that retries a command after a concurrent change by another node. The conflict appears at commit, after
 * every interceptor, so the whole unit of work must run again: it loads the aggregates again, and the command may well
 * be rejected then.
 */
final class RetryingCommandBus extends SimpleCommandBus {
    private static final int TRIES = 12;

    private final AppendPositions positions;
    private final LongSupplier head;
    private final Duration answerWithin;
    private final BiConsumer<String, AggregateDisagreement> onDisagreement;

    /**
     * @param head the position of the newest event; returned when a command added no event
     * @param answerWithin the time of a command that was sent without a deadline
     * @param onDisagreement receives the disagreement that made a command give up
     */
    RetryingCommandBus(
            Builder builder,
            AppendPositions positions,
            LongSupplier head,
            Duration answerWithin,
            BiConsumer<String, AggregateDisagreement> onDisagreement) {
        super(builder);
        this.positions = positions;
        this.head = head;
        this.answerWithin = answerWithin;
        this.onDisagreement = onDisagreement;
    }

    /** Rejects as BUSY a command that is too late to begin, or to be retried; it has had no effect. */
    @Override
    protected <C, R> void handle(
            CommandMessage<C> sent,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var command = CommandDeadline.on(sent, answerWithin);
        @Nullable Throwable lastFailure = null;
        for (int attempt = 1; attempt <= TRIES && CommandDeadline.millisLeft(command) > 0; attempt++) {
            var answer = new ResultCollector<C, R>();
            positions.forget();
            super.handle(command, handler, answer);
            if (!answer.isConcurrencyFailure()) {
                callback.onResult(command, answer.at(positions.last(), head));
                return;
            }
            lastFailure = answer.failure();
            if (attempt < TRIES) pause(attempt, command);
        }
        if (lastFailure instanceof AggregateDisagreement disagreement)
            onDisagreement.accept(command.getCommandName(), disagreement);
        callback.onResult(
                command,
                GenericCommandResultMessage.asCommandResultMessage(new RejectedException(SystemRejection.BUSY)));
    }

    private static void pause(int attempt, CommandMessage<?> command) {
        var random = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000 + attempt * 5_000_000L);
        LockSupport.parkNanos(
                Math.min(random, TimeUnit.MILLISECONDS.toNanos(Math.max(1, CommandDeadline.millisLeft(command)))));
    }

    private static final class ResultCollector<C, R> implements CommandCallback<C, R> {
        private @Nullable CommandResultMessage<? extends R> result;

        @Override
        public void onResult(CommandMessage<? extends C> command, CommandResultMessage<? extends R> answer) {
            this.result = answer;
        }

        boolean isConcurrencyFailure() {
            return result != null && result.isExceptional() && ConcurrencyFailures.is(result.exceptionResult());
        }

        @Nullable
        Throwable failure() {
            return result == null ? null : result.exceptionResult();
        }

        CommandResultMessage<? extends R> at(@Nullable Long position, LongSupplier head) {
            if (result == null) throw new IllegalStateException("a handled command has an answer");
            if (result.isExceptional()) return result;
            return result.andMetaData(
                    MetaData.with(MetadataKeys.POSITION, position == null ? head.getAsLong() : position));
        }
    }
}
