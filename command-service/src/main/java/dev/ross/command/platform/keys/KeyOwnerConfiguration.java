package dev.ross.command.platform.keys;

import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.keys.KeyRewrapping;
import dev.ross.platform.keys.KeySchemaMigration;
import dev.ross.platform.keys.KeyStoreProperties;
import dev.ross.platform.keys.MasterKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures what the owner of the keys of personal data does: it migrates their schema and rewraps them. */
@Configuration(proxyBeanMethods = false)
class KeyOwnerConfiguration {
    @Bean
    KeySchemaMigration keySchemaMigration(KeyStoreProperties store, KeyOwnerProperties owner) {
        return new KeySchemaMigration(store, owner.ownerUsername(), owner.ownerPassword());
    }

    @Bean
    KeyRewrapping keyRewrapping(@Qualifier("keysPool") HikariDataSource pool, KeyStoreProperties store) {
        return new KeyRewrapping(pool, MasterKeys.parse(store.masterKey()));
    }
}
