package dev.ross.standalone.evenings;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Manages transactions of the {@link ProcessStore}; a rollback restores its state from before. */
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
        // Writes have taken effect already.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        store.restore(((Running) status.getTransaction()).before());
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        // Participants throw as well, and so roll back the whole transaction.
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        active = false;
    }

    private record Running(ProcessStore.State before) {}
}
