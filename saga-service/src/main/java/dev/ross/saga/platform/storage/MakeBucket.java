package dev.ross.saga.platform.storage;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.errand.Outbox;
import dev.ross.saga.platform.errand.Patience;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients put their files straight into the bucket, so it is there before any comes; the store need not be up for it. */
@Component
class MakeBucket implements Errand<String> {
    private static final Patience UNTIL_IT_WORKS =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(3650));

    private final StoredObjects objects;

    MakeBucket(StoredObjects objects) {
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
    public Patience patience() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(String bucket) {
        objects.makeBucket();
    }

    /** At each start: another store may have been given meanwhile. */
    @Component
    static class WhenStarted {
        private final MakeBucket make;
        private final Outbox outbox;
        private final ObjectStoreProperties store;
        private final TransactionTemplate transaction;

        WhenStarted(
                MakeBucket make,
                Outbox outbox,
                ObjectStoreProperties store,
                @Qualifier("sagaTransactions") PlatformTransactionManager transactions) {
            this.make = make;
            this.outbox = outbox;
            this.store = store;
            this.transaction = new TransactionTemplate(transactions);
        }

        /** Another node that starts in the same instant may write it down first; it is seen the second time. */
        @EventListener(ApplicationReadyEvent.class)
        void makeIt() {
            try {
                write();
            } catch (SQLRuntimeException writtenMeanwhile) {
                write();
            }
        }

        private void write() {
            transaction.executeWithoutResult(status -> outbox.write(make, store.bucket(), store.bucket()));
        }
    }
}
