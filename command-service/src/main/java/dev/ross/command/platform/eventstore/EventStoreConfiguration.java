package dev.ross.command.platform.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import dev.ross.command.platform.bus.AppendPositions;
import dev.ross.command.platform.bus.CommandDeadline;
import dev.ross.command.platform.bus.ConcurrencyFailures;
import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.health.ReachabilityIndicator;
import dev.ross.platform.jdbc.QueuedConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the event log in PostgreSQL: Axon's own engine, wired by hand since its auto-configuration is off without
 * JPA. Each statement is a transaction by itself, an append too, so nothing here begins one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "jdbc", matchIfMissing = true)
class EventStoreConfiguration {
    /** How long readers wait for a gap: events of a transaction open for longer than this could be missed. */
    private static final int GAP_TIMEOUT_MILLIS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(EventStoreConfiguration.class);
    private static final String SCHEMA = "events";

    @Bean(destroyMethod = "close")
    HikariDataSource eventsPool(EventsProperties events) {
        var migrated = Flyway.configure()
                .dataSource(events.url(), events.ownerUsername(), events.ownerPassword())
                .schemas(SCHEMA)
                .locations("classpath:db/command")
                .placeholders(Map.of("application-role", events.username()))
                .load()
                .migrate();
        if (migrated.migrationsExecuted > 0)
            LOG.info("The schema of events was migrated to version {}.", migrated.targetSchemaVersion);
        var pool = new HikariDataSource();
        pool.setPoolName("events");
        pool.setJdbcUrl(events.url());
        pool.setUsername(events.username());
        pool.setPassword(events.password());
        pool.setSchema(SCHEMA);
        pool.setMaximumPoolSize(events.connections());
        pool.setConnectionTimeout(events.connectionTimeout().toMillis());
        pool.setInitializationFailTimeout(events.startTimeout().toMillis());
        pool.setConnectionInitSql(
                "SET statement_timeout = " + events.statementTimeout().toMillis());
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(events.socketTimeout().toSeconds()));
        return pool;
    }

    @Bean
    EventStorage eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            AppendPositions positions,
            EventsProperties events,
            @Qualifier("eventsPool") HikariDataSource pool) {
        var connections = new QueuedConnections(pool::getConnection, events.connections(), events.connectionTimeout());
        return new EventStorage(
                JdbcEventStorageEngine.builder()
                        .connectionProvider(() -> connectionOf(connections))
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .snapshotFilter(new CurrentRevisionSnapshotFilter())
                        .persistenceExceptionResolver(ConcurrencyFailures::isDuplicateKey)
                        .dataType(byte[].class)
                        .gapTimeout(GAP_TIMEOUT_MILLIS)
                        .batchSize(1000),
                EventUpcasters.chain(),
                positions);
    }

    /** A command past its deadline would only keep other commands from a connection. */
    private static Connection connectionOf(QueuedConnections connections) throws SQLException {
        CommandDeadline.require();
        return connections.open();
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(20)
                .cachedEvents(10_000)
                .build();
    }

    @Bean
    HealthIndicator eventStoreHealthIndicator(@Qualifier("eventsPool") HikariDataSource pool) {
        return new ReachabilityIndicator(() -> {
            try (var connection = pool.getConnection()) {
                return connection.isValid(1);
            }
        });
    }
}
