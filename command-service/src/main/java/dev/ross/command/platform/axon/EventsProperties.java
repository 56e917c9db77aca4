package dev.ross.command.platform.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event log is kept, who may add to it, and who may shape it.
 *
 * @param username the role that is used; it can add and read, not change
 * @param ownerUsername the role that migrates the schema
 */
@ConfigurationProperties("ross.events")
record EventsProperties(String url, String username, String password, String ownerUsername, String ownerPassword) {}
