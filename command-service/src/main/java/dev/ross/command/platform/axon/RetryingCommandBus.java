package dev.ross.command.platform.axon;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Trail;
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
 * Decides again when another node was faster. The race is lost at commit, after every interceptor, so the whole unit
 * of work is what must run again: it loads afresh and may well find that the answer is now no.
 */
final class RetryingCommandBus extends SimpleCommandBus {
    private static final int TRIES = 12;

    private final Positions positions;
    private final LongSupplier head;
    private final Duration answerWithin;
    private final BiConsumer<String, Disagreement> whatRemains;

    /**
     * @param head the position of the newest event; told where a command had nothing to add
     * @param answerWithin the time of a command that was sent without a deadline
     * @param whatRemains told of the disagreement that made a command give up
     */
    RetryingCommandBus(
            Builder builder,
            Positions positions,
            LongSupplier head,
            Duration answerWithin,
            BiConsumer<String, Disagreement> whatRemains) {
        super(builder);
        this.positions = positions;
        this.head = head;
        this.answerWithin = answerWithin;
        this.whatRemains = whatRemains;
    }

    /** A command that is too late to begin, or to be tried again, has had no effect and is refused as BUSY. */
    @Override
    protected <C, R> void handle(
            CommandMessage<C> sent,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var command = CommandDeadline.on(sent, answerWithin);
        @Nullable Throwable lost = null;
        for (int attempt = 1; attempt <= TRIES && CommandDeadline.millisLeft(command) > 0; attempt++) {
            var answer = new Answer<C, R>();
            positions.forget();
            super.handle(command, handler, answer);
            if (!answer.lostARace()) {
                callback.onResult(command, answer.at(positions.last(), head));
                return;
            }
            lost = answer.failure();
            if (attempt < TRIES) pause(attempt, command);
        }
        if (lost instanceof Disagreement disagreement) whatRemains.accept(command.getCommandName(), disagreement);
        callback.onResult(
                command, GenericCommandResultMessage.asCommandResultMessage(new Refused(HouseRejection.BUSY)));
    }

    private static void pause(int attempt, CommandMessage<?> command) {
        var random = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000 + attempt * 5_000_000L);
        LockSupport.parkNanos(
                Math.min(random, TimeUnit.MILLISECONDS.toNanos(Math.max(1, CommandDeadline.millisLeft(command)))));
    }

    private static final class Answer<C, R> implements CommandCallback<C, R> {
        private @Nullable CommandResultMessage<? extends R> result;

        @Override
        public void onResult(CommandMessage<? extends C> command, CommandResultMessage<? extends R> answer) {
            this.result = answer;
        }

        boolean lostARace() {
            return result != null && result.isExceptional() && LostRace.is(result.exceptionResult());
        }

        @Nullable
        Throwable failure() {
            return result == null ? null : result.exceptionResult();
        }

        CommandResultMessage<? extends R> at(@Nullable Long position, LongSupplier head) {
            if (result == null) throw new IllegalStateException("a handled command has an answer");
            if (result.isExceptional()) return result;
            return result.andMetaData(MetaData.with(Trail.POSITION, position == null ? head.getAsLong() : position));
        }
    }
}
