package dev.ross.bench.rival.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the mails of the outbox in batches, from a thread of its own. A mail leaves the outbox in the transaction in
 * which it was sent: it is sent at least once, and again only if that transaction fails.
 */
@Component
class OutboxDelivery implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int BATCH = 50;
    private static final Duration WHEN_EMPTY = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final TransactionOperations transactions;
    private final MailOutbox outbox;
    private final BookingMailer mailer;
    private volatile @Nullable Thread thread;

    OutboxDelivery(TransactionOperations transactions, MailOutbox outbox, BookingMailer mailer) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.mailer = mailer;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("outbox").start(this::run);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Waits for the batch that is being sent. */
    @Override
    public void stop() {
        var running = thread;
        if (running == null) return;
        stopped.countDown();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        try {
            while (!stopped.await(deliver().toMillis(), TimeUnit.MILLISECONDS)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before the next batch */
    private Duration deliver() {
        try {
            return transactions.execute(transaction -> deliverBatch());
        } catch (RuntimeException e) {
            LOG.warn("Mails could not be delivered; they are tried again.", e);
            return AFTER_FAILURE;
        }
    }

    private Duration deliverBatch() {
        var batch = outbox.lock(BATCH);
        if (batch.isEmpty()) return WHEN_EMPTY;
        var failed = mailer.send(batch);
        outbox.delete(batch.stream()
                .map(OutboxEntry::id)
                .filter(id -> !failed.contains(id))
                .toList());
        if (failed.isEmpty()) return Duration.ZERO;
        outbox.postpone(failed);
        LOG.warn("The mail server did not take {} of {} mails; they are tried again.", failed.size(), batch.size());
        return failed.size() < batch.size() ? Duration.ZERO : AFTER_FAILURE;
    }
}
