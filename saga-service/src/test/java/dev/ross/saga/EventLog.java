package dev.ross.saga;

import dev.ross.contracts.upcasting.EventUpcasters;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real event log, which this service otherwise shares with the one that writes it. */
@Configuration(proxyBeanMethods = false)
public class EventLog {
    @Bean
    EmbeddedEventStore eventStore(
            @Value("${ross.sagas.url}") String url, @Qualifier("eventSerializer") Serializer serializer) {
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(database(url)))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(EventUpcasters.chain())
                .build();
        createOnce(engine, database(url));
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).build();
    }

    private static void createOnce(JdbcEventStorageEngine engine, DataSource database) {
        var exists = JdbcClient.create(database)
                .sql("SELECT to_regclass('domainevententry') IS NOT NULL")
                .query(Boolean.class)
                .single();
        if (!exists) engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    private static DataSource database(String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("keeper");
        database.setPassword("keeper");
        return database;
    }
}
