package dev.ross.saga.platform.axon;

import java.time.Duration;
import javax.sql.DataSource;
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
 * The connection is the transaction's own, not kept in Axon's unit of work: there another store's connection might be met,
 * since all are kept under one name.
 */
@Configuration(proxyBeanMethods = false)
class SagaAxon {
    private static final Duration NODE_IS_GONE_AFTER = Duration.ofSeconds(5);

    @Bean
    SagaLedger sagaLedger(
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("sagaTransactions") PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer) {
        var connections = new SpringDataSourceConnectionProvider(sagas);
        return new SagaLedger(
                new SpringTransactionManager(transactions),
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(serializer)
                        .claimTimeout(NODE_IS_GONE_AFTER)
                        .build(),
                JdbcSagaStore.builder()
                        .connectionProvider(connections)
                        .sqlSchema(new PostgresSagaSqlSchema())
                        .serializer(serializer)
                        .build());
    }
}
