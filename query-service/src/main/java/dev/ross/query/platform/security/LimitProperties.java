package dev.ross.query.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for.
 *
 * @param anonymousReadsPerSecond from one address, without a token
 * @param readsPerSecond of one person, or of one party with all its companions; enough for a restaurant whose tablets
 *     share one login and come back all at once
 */
@ConfigurationProperties("ross.query")
record LimitProperties(
        @DefaultValue("20") int anonymousReadsPerSecond,
        @DefaultValue("200") int readsPerSecond) {}
