package dev.ross.query.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many live streams may be open at a time, and how long.
 *
 * @param perCaller of one person, or of one party with all its companions
 * @param perAnonymousAddress without a token, from one address
 * @param perAddress from one address, with and without tokens
 * @param perNode of all callers, on one node
 * @param anonymousPerNode without a token, on one node: strangers leave room for those who work or sit here
 * @param anonymousFor how long one without a token lasts; it may be opened again
 */
@ConfigurationProperties("ross.query.streams")
record StreamLimitProperties(
        @DefaultValue("60") int perCaller,
        @DefaultValue("30") int perAnonymousAddress,
        @DefaultValue("500") int perAddress,
        @DefaultValue("10000") int perNode,
        @DefaultValue("2000") int anonymousPerNode,
        @DefaultValue("10m") Duration anonymousFor) {}
