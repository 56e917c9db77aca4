package dev.ross.saga.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many mails may go out on one day (UTC). A mail beyond a limit is not sent and is recorded as failed.
 *
 * @param toAccount to one address that belongs to an account
 * @param toTypedIn to one address that somebody typed in: invitations, guests who rang
 * @param toTypedInByRestaurant to all such addresses together, for one restaurant
 */
@ConfigurationProperties("ross.mail.limits")
record MailLimits(
        @DefaultValue("1000") int toAccount,
        @DefaultValue("10") int toTypedIn,
        @DefaultValue("300") int toTypedInByRestaurant) {
    MailLimits {
        if (toAccount < 1 || toTypedIn < 1 || toTypedInByRestaurant < 1)
            throw new IllegalArgumentException("ross.mail.limits are at least 1");
    }
}
