package dev.ross.saga.platform.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;

/**
 * Axon's view of the processes' database. One bean, not three: Axon takes any bean of such a type for the default of every
 * processor in the JVM.
 */
record SagaLedger(TransactionManager transactions, TokenStore tokens, SagaStore<Object> sagas) {
    boolean isThatOf(String process, EventProcessingConfiguration processing) {
        return processing.transactionManager(process).equals(transactions)
                && processing.tokenStore(process).equals(tokens);
    }
}
