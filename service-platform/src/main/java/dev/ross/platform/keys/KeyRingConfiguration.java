package dev.ross.platform.keys;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.health.ReachabilityIndicator;
import dev.ross.platform.jdbc.QueuedDataSource;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.platform.settings.InstallationSecret;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Configures the key ring of personal data. A key ring that exists already, such as that of a test, is used instead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyStoreProperties.class)
public class KeyRingConfiguration {
    /** Opened after the schema was migrated, in the process of the service that owns it. */
    @Lazy
    @Bean(defaultCandidate = false)
    HikariDataSource keysPool(KeyStoreProperties store, ObjectProvider<KeySchemaMigration> migration) {
        migration.ifAvailable(KeySchemaMigration::run);
        var pool = new HikariConfig();
        pool.setPoolName("keys");
        pool.setJdbcUrl(store.url());
        pool.setUsername(store.username());
        pool.setPassword(store.password());
        pool.setSchema("keys");
        pool.setMaximumPoolSize(store.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(store.connectionTimeout().toMillis());
        return new HikariDataSource(pool);
    }

    @Bean
    @ConditionalOnMissingBean(KeyRing.class)
    KeyRing keyRing(@Qualifier("keysPool") HikariDataSource pool, KeyStoreProperties store) {
        var queued = new QueuedDataSource(pool, store.connections(), store.connectionTimeout());
        return new JdbcKeyRing(queued, MasterKeys.parse(store.masterKey()));
    }

    /**
     * Runs before anything is encrypted or decrypted: a node with a different secret would write data that no other
     * node can read.
     */
    @Bean
    @ConditionalOnBean(name = "keyRing")
    InitializingBean secretsCheck(
            @Qualifier("keysPool") HikariDataSource pool,
            KeyStoreProperties store,
            ObjectProvider<InstallationSecret> installationSecret,
            ObjectProvider<CompanionSecret> companionSecret) {
        Map<String, byte[]> secrets = new HashMap<>();
        installationSecret.ifAvailable(secret -> secrets.put("ross.secret", secret.bytes()));
        companionSecret.ifAvailable(secret -> secrets.put("ross.companion.secret", secret.bytes()));
        return () -> new SecretConsistencyCheck(pool).check(MasterKeys.parse(store.masterKey()), secrets);
    }

    @Bean
    @ConditionalOnBean(name = "keyRing")
    HealthIndicator keysHealthIndicator(@Qualifier("keysPool") HikariDataSource pool) {
        return new ReachabilityIndicator(() -> {
            try (var connection = pool.getConnection()) {
                return connection.isValid(1);
            }
        });
    }
}
