package dev.ross.command.platform.axon;

import com.zaxxer.hikari.HikariDataSource;
import dev.ross.command.platform.health.ReachabilityIndicator;
import dev.ross.contracts.personal.JdbcKeyRing;
import dev.ross.contracts.personal.KeyRewrapping;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.MasterKeys;
import dev.ross.contracts.personal.SecretConsistencyCheck;
import dev.ross.contracts.stored.StoredJson;
import dev.ross.platform.jdbc.QueuedDataSource;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.platform.settings.InstallationSecret;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Configures the keys of personal data, in a separate database, and the serializer that encrypts with them. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(KeysConfiguration.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(name = "keysPool")
    HikariDataSource keysPool(KeysProperties keys) {
        var migrated = Flyway.configure()
                .dataSource(keys.url(), keys.ownerUsername(), keys.ownerPassword())
                .schemas("keys")
                .locations("classpath:db/keys")
                .placeholders(Map.of("app-role", keys.username()))
                .load()
                .migrate();
        if (migrated.migrationsExecuted > 0)
            LOG.info("The schema of keys was migrated to version {}.", migrated.targetSchemaVersion);
        var pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(keys.url());
        pool.setUsername(keys.username());
        pool.setPassword(keys.password());
        pool.setMaximumPoolSize(keys.connections());
        pool.setConnectionTimeout(keys.connectionTimeout().toMillis());
        return pool;
    }

    @Bean
    @ConditionalOnMissingBean(KeyRing.class)
    KeyRing keyRing(@Qualifier("keysPool") HikariDataSource pool, KeysProperties keys) {
        var queued = new QueuedDataSource(pool, keys.connections(), keys.connectionTimeout());
        return new JdbcKeyRing(queued, MasterKeys.parse(keys.masterKey()));
    }

    /**
     * Runs before anything is encrypted or decrypted: a node with a different secret would write data that no other
     * node can read.
     */
    @Bean
    InitializingBean commandSecretsCheck(
            @Qualifier("keysPool") HikariDataSource pool,
            KeysProperties keys,
            InstallationSecret installationSecret,
            CompanionSecret companionSecret) {
        var secrets =
                Map.of("ross.secret", installationSecret.bytes(), "ross.companion.secret", companionSecret.bytes());
        return () -> new SecretConsistencyCheck(pool).check(MasterKeys.parse(keys.masterKey()), secrets);
    }

    @Bean
    KeyRewrapping keyRewrapping(@Qualifier("keysPool") HikariDataSource pool, KeysProperties keys) {
        return new KeyRewrapping(pool, MasterKeys.parse(keys.masterKey()));
    }

    @Bean
    HealthIndicator keysHealthIndicator(@Qualifier("keysPool") HikariDataSource pool) {
        return new ReachabilityIndicator(() -> {
            try (var connection = pool.getConnection()) {
                return connection.isValid(1);
            }
        });
    }

    /** The serializer for all purposes: nothing that is stored or sent contains personal data in the clear. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "serializer")
    Serializer serializer(KeyRing keys) {
        return StoredJson.serializer(keys);
    }

    @Bean
    @Qualifier("eventSerializer")
    @ConditionalOnMissingBean(name = "eventSerializer")
    Serializer eventSerializer(@Qualifier("serializer") Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    @ConditionalOnMissingBean(name = "messageSerializer")
    Serializer messageSerializer(@Qualifier("serializer") Serializer serializer) {
        return serializer;
    }
}
