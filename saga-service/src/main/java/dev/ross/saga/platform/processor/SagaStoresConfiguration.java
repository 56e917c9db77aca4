package dev.ross.saga.platform.processor;

import dev.ross.platform.settings.NodeProperties;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Configures Axon's stores on the processes' database. The connection is the transaction's own, not kept in Axon's unit
 * of work: there another store's connection might be found, since all are kept under one name.
 */
@Configuration(proxyBeanMethods = false)
class SagaStoresConfiguration {
    private static final Duration NODE_IS_GONE_AFTER = Duration.ofSeconds(5);

    /**
     * @param node names this node's claims; a node that comes back under its old name need not wait for them to expire
     */
    @Bean
    SagaStores sagaStores(
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("sagaTransactions") PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            NodeProperties node) {
        var connections = new SpringDataSourceConnectionProvider(sagas);
        var stores = new SagaStores(
                new SpringTransactionManager(transactions),
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(serializer)
                        .claimTimeout(NODE_IS_GONE_AFTER)
                        .nodeId(node.name())
                        .build(),
                new ReadableSagaStore(JdbcSagaStore.builder()
                        .connectionProvider(connections)
                        .sqlSchema(oneAtATime())
                        .serializer(serializer)
                        .build()));
        named(stores);
        return stores;
    }

    /**
     * Loads sagas exclusively, so that a deadline that fires on one node and an event that is handled on another do not
     * overwrite each other's changes of a saga.
     */
    private static PostgresSagaSqlSchema oneAtATime() {
        var schema = new PostgresSagaSqlSchema();
        schema.setExclusiveLoad(true);
        return schema;
    }

    /** Names the token store. Of two nodes that start at once one is too late, and then finds it named. */
    private static void named(SagaStores stores) {
        try {
            stores.transactions().executeInTransaction(stores.tokens()::retrieveStorageIdentifier);
        } catch (UnableToRetrieveIdentifierException overtaken) {
            stores.transactions().executeInTransaction(stores.tokens()::retrieveStorageIdentifier);
        }
    }
}
