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
 * Sends the intentions of a batch of events before its transaction commits, so that only those that get no answer have to be
 * written down. If the transaction is undone after all, its events come again and their commands are sent twice, which
 * commands bear. All of a batch together get a second, a few at once; the scheduler sends what is left then.
 */
@Component
class FirstTry implements DisposableBean {
    /** Less than the claim of a processor's token lasts, since no token is written meanwhile. */
    private static final Duration ALL_TOGETHER = Duration.ofSeconds(1);

    private static final int AT_ONCE = 8;

    private final SendIntention errand;
    private final ExecutorService senders;

    @Autowired
    FirstTry(SendIntention errand) {
        this(
                errand,
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("first-try").factory()));
    }

    /**
     * @param senders shut down with this; each sends on a thread that has no transaction
     */
    FirstTry(SendIntention errand, ExecutorService senders) {
        this.errand = errand;
        this.senders = senders;
    }

    /** Answers those that have to be written down. */
    List<PendingIntention> send(List<PendingIntention> wanted) {
        var until = System.nanoTime() + ALL_TOGETHER.toNanos();
        List<Future<PendingIntention>> sent = wanted.stream()
                .map(one -> senders.submit(
                        () -> one.due(errand.runWhenDue(one.intention()).orElse(null))))
                .toList();
        List<PendingIntention> left = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            var answered = answer(sent.get(i), until, wanted.get(i));
            if (answered.due() != null) left.add(answered);
        }
        return left;
    }

    /** Without an answer it is due now, as before. */
    private static PendingIntention answer(Future<PendingIntention> sent, long until, PendingIntention wanted) {
        try {
            return sent.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException unanswered) {
            sent.cancel(true);
        } catch (InterruptedException ending) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
        }
        return wanted;
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
    }
}
