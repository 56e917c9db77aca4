package dev.ross.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the port that a service answers on.
 *
 * @param connections how many may be open at a time; never more than half of the files the process may open
 * @param connectionsPerAddress of one IPv4 address or one IPv6 network of 64 bits; 0 for no limit, where a gateway stands
 *     before the node and every connection is the gateway's
 * @param firstRequestWithin how long a new connection may take until its first request has arrived up to its body
 * @param nextRequestWithin how long a connection may take for each later one; idle connections end after it
 * @param bodyGrace how long a body may take, however small
 * @param bodyRate bytes a second that a body must bring; each of them lets it take longer by so much
 * @param bodyWithin how long a body may take at most
 * @param body how large a body may be
 */
@ConfigurationProperties("ross.http")
public record HttpLimits(
        @DefaultValue("10000") int connections,
        @DefaultValue("500") int connectionsPerAddress,
        @DefaultValue("10s") Duration firstRequestWithin,
        @DefaultValue("30s") Duration nextRequestWithin,
        @DefaultValue("5s") Duration bodyGrace,
        @DefaultValue("16KB") DataSize bodyRate,
        @DefaultValue("20s") Duration bodyWithin,
        @DefaultValue("256KB") DataSize body) {
    /** How long a body may take of which this much has arrived. */
    Duration bodyAllowance(long received) {
        var earned = bodyGrace.plusNanos((long) (received * 1e9 / bodyRate.toBytes()));
        return earned.compareTo(bodyWithin) < 0 ? earned : bodyWithin;
    }
}
