package dev.ross.saga.platform.storage;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.ross.platform.storage.ObjectStoreProperties;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.outbox.RetryPolicy;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates the bucket before clients upload into it; the store need not be up when this service starts. */
@Component
class CreateBucketTask implements OutboxTask<String> {
    private static final RetryPolicy UNTIL_IT_WORKS =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(3650));

    private final StoredObjects objects;

    CreateBucketTask(StoredObjects objects) {
        this.objects = objects;
    }

    @Override
    public String name() {
        return "make-bucket";
    }

    @Override
    public Class<String> data() {
        return String.class;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(String bucket) {
        objects.makeBucket();
    }

    /** Stores the task at each start: another object store may have been configured meanwhile. */
    @Component
    static class WhenStarted {
        private final CreateBucketTask createBucket;
        private final TaskOutbox outbox;
        private final ObjectStoreProperties store;
        private final TransactionTemplate transaction;

        WhenStarted(
                CreateBucketTask createBucket,
                TaskOutbox outbox,
                ObjectStoreProperties store,
                @Qualifier("sagaTransactions") PlatformTransactionManager transactions) {
            this.createBucket = createBucket;
            this.outbox = outbox;
            this.store = store;
            this.transaction = new TransactionTemplate(transactions);
        }

        /** Another node that starts in the same instant may store the task first; the second try finds it. */
        @EventListener(ApplicationReadyEvent.class)
        void storeTask() {
            try {
                write();
            } catch (SQLRuntimeException writtenMeanwhile) {
                write();
            }
        }

        private void write() {
            transaction.executeWithoutResult(status -> outbox.write(createBucket, store.bucket(), store.bucket()));
        }
    }
}
