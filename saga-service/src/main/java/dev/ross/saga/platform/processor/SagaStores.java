package dev.ross.saga.platform.processor;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;

/**
 * Axon's stores in the processes' database. One bean, not three: Axon takes any bean of such a type for the default of
 * every processor in the JVM.
 */
record SagaStores(TransactionManager transactions, TokenStore tokens, SagaStore<Object> sagas) {
    boolean areUsedBy(String process, EventProcessingConfiguration processing) {
        return processing.transactionManager(process).equals(transactions)
                && processing.tokenStore(process).equals(tokens);
    }
}
