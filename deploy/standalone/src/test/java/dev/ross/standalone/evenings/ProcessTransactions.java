package dev.ross.standalone.evenings;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of the {@link ProcessStore}: one that is rolled back leaves it as it was. */
final class ProcessTransactions extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient ProcessStore store;
    private transient boolean active;

    ProcessTransactions(ProcessStore store) {
        this.store = store;
    }

    @Override
    protected Object doGetTransaction() {
        return new Running(store.state());
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return active;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        active = true;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // What was written is there already.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        store.restore(((Running) status.getTransaction()).before());
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        // Whoever takes part in a transaction throws, and so undoes the whole.
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        active = false;
    }

    private record Running(ProcessStore.State before) {}
}
