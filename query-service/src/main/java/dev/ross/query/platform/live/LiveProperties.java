package dev.ross.query.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept.
 *
 * @param heartbeat how long a line may be silent; a socket that was closed is noticed after two of them
 * @param confirmEvery how often it is asked of every open stream whether its caller may still read
 * @param writeDeadline how long one write may take before the socket counts as dead
 * @param reconnectWithin how long those who are sent away at a shutdown are spread over
 * @param room how many words of changed documents may wait to be heard; one will do within a process
 * @param settling how long after a subscription began it may be that another node does not know of it yet
 */
@ConfigurationProperties("ross.query.live")
record LiveProperties(
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("5s") Duration confirmEvery,
        @DefaultValue("10s") Duration writeDeadline,
        @DefaultValue("3s") Duration reconnectWithin,
        @DefaultValue("1") int room,
        @DefaultValue("0s") Duration settling) {}
