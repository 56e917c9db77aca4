package dev.ross.saga.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the processes' database is.
 *
 * @param username the role that reads and writes rows
 * @param ownerUsername the role that owns the schema; used to migrate it, never afterwards
 * @param connections how many connections are kept at most
 */
@ConfigurationProperties("ross.sagas")
record SagaStoreProperties(
        String url,
        String username,
        String password,
        String ownerUsername,
        String ownerPassword,
        @DefaultValue("10") int connections) {}
