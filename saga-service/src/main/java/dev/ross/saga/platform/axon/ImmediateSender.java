package dev.ross.saga.platform.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of a batch of events before its transaction commits, so that only those without an answer have to
 * be stored. If the transaction is rolled back after all, its events come again and their commands are sent twice,
 * which does no harm. All of a batch together get a second, a few at once; the scheduler sends the rest.
 */
@Component
class ImmediateSender implements DisposableBean {
    /** Shorter than the claim of a processor's token, since no token is written meanwhile. */
    private static final Duration ALL_TOGETHER = Duration.ofSeconds(1);

    private static final int AT_ONCE = 8;

    private final SendPendingCommand sendPendingCommand;
    private final ExecutorService senders;

    @Autowired
    ImmediateSender(SendPendingCommand sendPendingCommand) {
        this(
                sendPendingCommand,
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("immediate-sender").factory()));
    }

    /**
     * @param senders shut down with this; each sends on a thread that has no transaction
     */
    ImmediateSender(SendPendingCommand sendPendingCommand, ExecutorService senders) {
        this.sendPendingCommand = sendPendingCommand;
        this.senders = senders;
    }

    /** Returns the commands that have to be stored. */
    List<UnsentCommand> send(List<UnsentCommand> commands) {
        var until = System.nanoTime() + ALL_TOGETHER.toNanos();
        List<Future<UnsentCommand>> sent = commands.stream()
                .map(one -> senders.submit(() ->
                        one.due(sendPendingCommand.runWhenDue(one.command()).orElse(null))))
                .toList();
        List<UnsentCommand> left = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            var answered = answer(sent.get(i), until, commands.get(i));
            if (answered.due() != null) left.add(answered);
        }
        return left;
    }

    /** Without an answer the command remains due now. */
    private static UnsentCommand answer(Future<UnsentCommand> sent, long until, UnsentCommand command) {
        try {
            return sent.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException unanswered) {
            sent.cancel(true);
        } catch (InterruptedException ending) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
        }
        return command;
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
    }
}
