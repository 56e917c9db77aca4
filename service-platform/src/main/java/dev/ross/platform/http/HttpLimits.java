package dev.ross.platform.http;

import dev.ross.platform.settings.DataSizeRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the port that a service answers on.
 *
 * @param connections Connections that may be open at a time, 10 to 1,000,000; never more than half of the files that
 *     the process may open.
 * @param connectionsPerAddress Connections of one IPv4 address or one IPv6 network of 64 bits, 0 to 1,000,000; 0 for no
 *     limit, where a gateway stands before the node and every connection is the gateway's.
 * @param firstRequestWithin How long a new connection may take until its first request has arrived up to its body, 100
 *     ms to 10 min.
 * @param nextRequestWithin How long a connection may take for each later request, 100 ms to 10 min; idle connections
 *     end after it.
 * @param body How large a body may be, 1 KB to 16 MB.
 * @param bodyGrace How long a body may take, however small, 100 ms to 10 min.
 * @param bodyRate Bytes a second that a body must bring, 1 KB to 1 GB; each of them lets it take longer by so much.
 * @param bodyWithin How long a body may take at most, 100 ms to 10 min.
 * @param badTokensPerSecond Requests with a token that is not good, or with none where one is needed, from one address,
 *     1 to 1,000,000 a second; beyond it unknown tokens of that address are refused unread.
 */
@Validated
@ConfigurationProperties("ross.http")
public record HttpLimits(
        @DefaultValue("10000") @Min(10) @Max(1_000_000) int connections,
        @DefaultValue("500") @Min(0) @Max(1_000_000) int connectionsPerAddress,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration firstRequestWithin,

        @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration nextRequestWithin,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration bodyGrace,

        @DefaultValue("16KB") @DataSizeRange(min = "1KB", max = "1GB")
        DataSize bodyRate,

        @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration bodyWithin,

        @DefaultValue("256KB") @DataSizeRange(min = "1KB", max = "16MB")
        DataSize body,

        @DefaultValue("20") @Min(1) @Max(1_000_000) int badTokensPerSecond) {
    /** The time allowed for a body of which this many bytes have arrived. */
    Duration bodyAllowance(long received) {
        var earned = bodyGrace.plusNanos((long) (received * 1e9 / bodyRate.toBytes()));
        return earned.compareTo(bodyWithin) < 0 ? earned : bodyWithin;
    }
}
