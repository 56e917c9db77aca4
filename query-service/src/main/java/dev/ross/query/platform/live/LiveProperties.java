package dev.ross.query.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept.
 *
 * @param heartbeat how long a line may be silent
 * @param writeDeadline how long one write may take before the socket counts as dead
 * @param reconnectWithin how long those who are sent away at a shutdown are spread over
 */
@ConfigurationProperties("ross.query.live")
record LiveProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10s") Duration writeDeadline,
        @DefaultValue("3s") Duration reconnectWithin) {}
