package dev.ross.saga.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.contracts.personal.JdbcKeyRing;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.MasterKeys;
import dev.ross.contracts.personal.SecretConsistencyCheck;
import dev.ross.platform.jdbc.QueuedDataSource;
import dev.ross.platform.settings.InstallationSecret;
import dev.ross.saga.platform.health.ReachabilityIndicator;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Configures the key ring for personal data; in one JVM with other services there is one ring for all, and this one is
 * not made.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyStoreProperties.class)
class KeyRingConfiguration {
    @Bean
    @ConditionalOnMissingBean(KeyRing.class)
    KeyRing sagaKeyRing(@Qualifier("sagaKeyPool") HikariDataSource keys, KeyStoreProperties store) {
        var queued = new QueuedDataSource(keys, store.connections(), store.connectionTimeout());
        return new JdbcKeyRing(queued, MasterKeys.parse(store.masterKey()));
    }

    /**
     * Checks the secrets before anything is encrypted or decrypted: a node with a different secret would write data
     * that no other can read.
     */
    @Bean
    @ConditionalOnBean(name = "sagaKeyRing")
    InitializingBean sagaSecretsCheck(
            @Qualifier("sagaKeyPool") HikariDataSource keys, KeyStoreProperties store, InstallationSecret secret) {
        return () -> new SecretConsistencyCheck(keys)
                .check(MasterKeys.parse(store.masterKey()), Map.of("ross.secret", secret.bytes()));
    }

    @Bean
    @ConditionalOnBean(name = "sagaKeyRing")
    HealthIndicator keysHealthIndicator(@Qualifier("sagaKeyPool") HikariDataSource keys) {
        return new ReachabilityIndicator(() -> {
            try (var connection = keys.getConnection()) {
                return connection.isValid(1);
            }
        });
    }

    @Lazy
    @Bean(defaultCandidate = false)
    HikariDataSource sagaKeyPool(KeyStoreProperties store) {
        var pool = new HikariConfig();
        pool.setPoolName("keys-of-sagas");
        pool.setJdbcUrl(store.url());
        pool.setUsername(store.username());
        pool.setPassword(store.password());
        pool.setSchema("keys");
        pool.setMaximumPoolSize(store.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(store.connectionTimeout().toMillis());
        return new HikariDataSource(pool);
    }
}
