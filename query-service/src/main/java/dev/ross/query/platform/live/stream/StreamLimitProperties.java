package dev.ross.query.platform.live.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of how many live streams may be open at a time, and for how long.
 *
 * @param perCaller Open streams of one person, or of one party with all its companions, 1 or more.
 * @param perAnonymousAddress Open streams without a token, from one address, 1 or more.
 * @param perAddress Open streams from one address, with and without tokens, 1 or more.
 * @param perNode Open streams of all callers, on one node, 1 or more.
 * @param anonymousPerNode Open streams without a token, on one node, 1 or more; the rest is kept for staff and seated
 *     guests.
 * @param anonymousFor How long a stream without a token lasts, 1 s to 24 h; it may be opened again.
 */
@Validated
@ConfigurationProperties("ross.query.streams")
record StreamLimitProperties(
        @DefaultValue("60") @Min(1) int perCaller,
        @DefaultValue("30") @Min(1) int perAnonymousAddress,
        @DefaultValue("500") @Min(1) int perAddress,
        @DefaultValue("10000") @Min(1) int perNode,
        @DefaultValue("2000") @Min(1) int anonymousPerNode,

        @DefaultValue("10m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration anonymousFor) {}
