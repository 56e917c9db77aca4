package dev.ross.saga.notification;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on the mails sent on one day (UTC). A mail beyond a limit is not sent and is recorded as failed.
 *
 * @param toAccount Mails on one day (UTC) to one address that belongs to an account, 1 or more.
 * @param toTypedIn Mails on one day to one address that somebody typed in (invitations, guests who rang), 1 or more.
 * @param toTypedInByRestaurant Mails on one day to all such addresses together, for one restaurant, 1 or more.
 */
@Validated
@ConfigurationProperties("ross.mail.limits")
record MailLimits(
        @DefaultValue("1000") @Min(1) int toAccount,
        @DefaultValue("10") @Min(1) int toTypedIn,
        @DefaultValue("300") @Min(1) int toTypedInByRestaurant) {}
