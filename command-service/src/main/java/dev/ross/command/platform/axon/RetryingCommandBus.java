package dev.ross.command.platform.axon;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Trail;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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

    /**
     * @param head the position of the newest event; told where a command had nothing to add
     */
    RetryingCommandBus(Builder builder, Positions positions, LongSupplier head) {
        super(builder);
        this.positions = positions;
        this.head = head;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        for (int attempt = 1; ; attempt++) {
            var answer = new Answer<C, R>();
            positions.forget();
            super.handle(command, handler, answer);
            if (!answer.lostARace()) {
                callback.onResult(command, answer.at(positions.last(), head));
                return;
            }
            if (attempt == TRIES) {
                callback.onResult(
                        command, GenericCommandResultMessage.asCommandResultMessage(new Refused(HouseRejection.BUSY)));
                return;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000 + attempt * 5_000_000L));
        }
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

        CommandResultMessage<? extends R> at(@Nullable Long position, LongSupplier head) {
            if (result == null) throw new IllegalStateException("a handled command has an answer");
            if (result.isExceptional()) return result;
            return result.andMetaData(MetaData.with(Trail.POSITION, position == null ? head.getAsLong() : position));
        }
    }
}
