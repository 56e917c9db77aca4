package dev.ross.query.platform.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limits of reads.
 *
 * @param anonymousReadsPerSecond Reads from one address without a token, 1 to 1,000,000 a second.
 * @param readsPerSecond Reads of one person, or of one party with all its companions, 1 to 1,000,000 a second; enough
 *     for a restaurant whose tablets share one login and come back all at once.
 */
@Validated
@ConfigurationProperties("ross.query")
record LimitProperties(
        @DefaultValue("20") @Min(1) @Max(1_000_000) int anonymousReadsPerSecond,
        @DefaultValue("200") @Min(1) @Max(1_000_000) int readsPerSecond) {}
