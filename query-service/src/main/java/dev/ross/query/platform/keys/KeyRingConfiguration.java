package dev.ross.query.platform.keys;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.contracts.personal.JdbcKeyRing;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.MasterKeys;
import dev.ross.contracts.personal.SecretConsistencyCheck;
import dev.ross.platform.jdbc.QueuedDataSource;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.query.platform.health.ReachabilityIndicator;
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

/** Configures the key ring of this service, unless another service in the process has defined one for all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyStoreProperties.class)
class KeyRingConfiguration {
    @Bean
    @ConditionalOnMissingBean(KeyRing.class)
    KeyRing queryKeyRing(@Qualifier("queryKeyPool") HikariDataSource keys, KeyStoreProperties store) {
        var queued = new QueuedDataSource(keys, store.connections(), store.connectionTimeout());
        return new JdbcKeyRing(queued, MasterKeys.parse(store.masterKey()));
    }

    /**
     * Checks the secrets before any encryption: a node with a secret of its own would write data that no other can
     * read.
     */
    @Bean
    @ConditionalOnBean(name = "queryKeyRing")
    InitializingBean querySecretsCheck(
            @Qualifier("queryKeyPool") HikariDataSource keys, KeyStoreProperties store, CompanionSecret secret) {
        return () -> new SecretConsistencyCheck(keys)
                .check(MasterKeys.parse(store.masterKey()), Map.of("ross.companion.secret", secret.bytes()));
    }

    @Bean
    @ConditionalOnBean(name = "queryKeyRing")
    HealthIndicator keysHealthIndicator(@Qualifier("queryKeyPool") HikariDataSource keys) {
        return new ReachabilityIndicator(() -> {
            try (var connection = keys.getConnection()) {
                return connection.isValid(1);
            }
        });
    }

    @Lazy
    @Bean(defaultCandidate = false)
    HikariDataSource queryKeyPool(KeyStoreProperties store) {
        var pool = new HikariConfig();
        pool.setPoolName("keys-of-screens");
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
