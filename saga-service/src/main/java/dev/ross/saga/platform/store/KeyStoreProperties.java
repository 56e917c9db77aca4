package dev.ross.saga.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of personal data are; command-service owns that database.
 *
 * @param masterKey base64, 32 bytes: wraps the others; while it is exchanged several, separated by commas, the one that wraps
 *     first
 */
@ConfigurationProperties("ross.keys")
record KeyStoreProperties(String url, String username, String password, String masterKey) {}
