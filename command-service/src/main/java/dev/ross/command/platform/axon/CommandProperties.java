package dev.ross.command.platform.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param cachedAggregates how many aggregates are kept between commands; a seating takes some 2 KB
 */
@ConfigurationProperties("ross.command")
record CommandProperties(long cachedAggregates) {}
