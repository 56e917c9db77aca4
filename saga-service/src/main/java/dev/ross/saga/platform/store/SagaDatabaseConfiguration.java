package dev.ross.saga.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.health.ReachabilityIndicator;
import dev.ross.platform.jdbc.QueuedDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the processes' database. Its beans are found by name only: none is a default for other services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SagaStoreProperties.class)
class SagaDatabaseConfiguration {
    /**
     * A power cut may lose the last transactions, and their tokens with them: the events are handled again. Waiting for
     * the disk would make every event cost one wait for each process, beside the one that its own command needs.
     */
    private static final String WITHOUT_WAITING_FOR_THE_DISK = "SET synchronous_commit = off";

    /**
     * A plan made while a table was nearly empty, as these are on a quiet day, is used until the server looks at the
     * table again, about a minute after it has grown: it must not read the whole table for one row.
     */
    private static final String BY_INDEX = "SET enable_seqscan = off";

    private static final Logger LOG = LoggerFactory.getLogger(SagaDatabaseConfiguration.class);

    static final String SCHEMA = "sagas";
    private static final int CONNECTIONS_FOR_FOLDS = 4;

    @Bean(defaultCandidate = false)
    HikariDataSource sagaPool(SagaStoreProperties store) {
        migrate(store);
        return pool(SCHEMA, store, store.connections());
    }

    /**
     * For reads by other threads on behalf of a transaction: if they waited for connections of the pool of
     * transactions, all of those could be held by transactions that wait for them.
     */
    @Bean(defaultCandidate = false)
    HikariDataSource foldsPool(@Qualifier("sagaPool") HikariDataSource migrated, SagaStoreProperties store) {
        return pool("saved-folds", store, CONNECTIONS_FOR_FOLDS);
    }

    @Bean(defaultCandidate = false)
    DataSource foldsDataSource(@Qualifier("foldsPool") HikariDataSource pool, SagaStoreProperties store) {
        return new QueuedDataSource(pool, CONNECTIONS_FOR_FOLDS, store.connectionTimeout());
    }

    private static HikariDataSource pool(String name, SagaStoreProperties store, int connections) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(store.url());
        pool.setUsername(store.username());
        pool.setPassword(store.password());
        pool.setSchema(SCHEMA);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(store.connectionTimeout().toMillis());
        pool.setConnectionInitSql(WITHOUT_WAITING_FOR_THE_DISK + "; " + BY_INDEX);
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    DataSource sagaDataSource(@Qualifier("sagaPool") HikariDataSource pool, SagaStoreProperties store) {
        return new LazyConnectionDataSourceProxy(
                new QueuedDataSource(pool, store.connections(), store.connectionTimeout()));
    }

    /** For libraries that use a data source themselves: within a transaction they receive its connection. */
    @Bean(defaultCandidate = false)
    DataSource sagaTransactionAwareDataSource(@Qualifier("sagaDataSource") DataSource sagas) {
        return new TransactionAwareDataSourceProxy(sagas);
    }

    @Bean(defaultCandidate = false)
    PlatformTransactionManager sagaTransactions(@Qualifier("sagaDataSource") DataSource sagas) {
        return new DataSourceTransactionManager(sagas);
    }

    @Bean
    HealthIndicator sagasHealthIndicator(@Qualifier("sagaPool") HikariDataSource pool) {
        return new ReachabilityIndicator(() -> {
            try (var connection = pool.getConnection()) {
                return connection.isValid(1);
            }
        });
    }

    private static void migrate(SagaStoreProperties store) {
        var migrated = Flyway.configure()
                .dataSource(store.url(), store.ownerUsername(), store.ownerPassword())
                .schemas(SCHEMA)
                .locations("classpath:db/saga")
                .placeholders(Map.of("app", store.username()))
                .load()
                .migrate();
        if (migrated.migrationsExecuted > 0)
            LOG.info("The schema of sagas was migrated to version {}.", migrated.targetSchemaVersion);
    }
}
