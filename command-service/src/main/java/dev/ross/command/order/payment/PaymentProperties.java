package dev.ross.command.order.payment;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The payment provider, if there is one.
 *
 * @param answerWithin How long a command waits for the payment provider, 10 ms to 10 s; never beyond the command's own
 *     deadline. Then nothing is recorded, and staff try again.
 */
@Validated
@ConfigurationProperties("ross.payments")
record PaymentProperties(
        @DefaultValue("2s") @DurationMin(millis = 10) @DurationMax(seconds = 10)
        Duration answerWithin) {}
