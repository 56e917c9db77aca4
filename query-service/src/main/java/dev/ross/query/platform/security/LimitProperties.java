package dev.ross.query.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for.
 *
 * @param anonymousReadsPerSecond from one address, without a token
 */
@ConfigurationProperties("ross.query")
record LimitProperties(@DefaultValue("20") int anonymousReadsPerSecond) {}
