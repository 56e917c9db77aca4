package dev.ross.query.platform.live.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the subscriptions by which this node is notified of changed documents.
 *
 * @param room Notifications of changed documents that may be queued, 1 to 1,000,000; one is enough within a process.
 *     The profile axon-server sets 10000.
 * @param settling Time for which another node may not know yet of a subscription that has begun, 0 s to 60 s. The
 *     profile axon-server sets 5 s.
 */
@Validated
@ConfigurationProperties("ross.query.live")
record SubscriptionProperties(
        @DefaultValue("1") @Min(1) @Max(1_000_000) int room,

        @DefaultValue("0s") @DurationMin @DurationMax(seconds = 60)
        Duration settling) {}
