package dev.ross.command.platform.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of people's data are kept: a database of their own.
 *
 * @param username the role that is used
 * @param ownerUsername the role that migrates the schema
 * @param masterKey 32 bytes in base64; wraps every key in the database
 */
@ConfigurationProperties("ross.keys")
record KeysProperties(
        String url, String username, String password, String ownerUsername, String ownerPassword, String masterKey) {}
