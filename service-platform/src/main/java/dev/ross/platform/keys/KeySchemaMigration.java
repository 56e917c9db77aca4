package dev.ross.platform.keys;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates the schema of keys, with a role that is used for nothing else. */
public record KeySchemaMigration(KeyStoreProperties store, String ownerUsername, String ownerPassword) {
    private static final Logger LOG = LoggerFactory.getLogger(KeySchemaMigration.class);

    void run() {
        var migrated = Flyway.configure()
                .dataSource(store.url(), ownerUsername, ownerPassword)
                .schemas("keys")
                .locations("classpath:db/keys")
                .placeholders(Map.of("app-role", store.username()))
                .load()
                .migrate();
        if (migrated.migrationsExecuted > 0)
            LOG.info("The schema of keys was migrated to version {}.", migrated.targetSchemaVersion);
    }

    @Override
    public String toString() {
        return "KeySchemaMigration by " + ownerUsername;
    }
}
