package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.settings.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Determines the scopes in which a mail is counted: mails to an account do not use up the limit for addresses that
 * others typed in. Addresses are hashed with the installation's secret, so that the counts identify nobody.
 */
@Component
@EnableConfigurationProperties(MailLimits.class)
class MailScopes {
    private static final String HMAC = "HmacSHA256";

    private final MailLimits limits;
    private final SecretKeySpec secret;

    MailScopes(MailLimits limits, InstallationSecret secret) {
        this.limits = limits;
        this.secret = new SecretKeySpec(secret.bytes(), HMAC);
    }

    List<MailScope> of(Addressee addressee, Recipient recipient, RestaurantId restaurant) {
        var address = hashOf(recipient.email());
        return addressee.verified()
                ? List.of(new MailScope("account:" + address, limits.toAccount()))
                : List.of(
                        new MailScope("typed-in:" + address, limits.toTypedIn()),
                        new MailScope("restaurant:" + restaurant, limits.toTypedInByRestaurant()));
    }

    /** The scopes in which mails to all of these would be counted. */
    Set<MailScope> ofAll(List<Addressee> addressees, RestaurantId restaurant) {
        Set<MailScope> all = new HashSet<>();
        for (var addressee : addressees) {
            var recipient = addressee.recipient().value();
            if (recipient != null) all.addAll(of(addressee, recipient, restaurant));
        }
        return all;
    }

    /** A keyed hash of an address, the same however its letters are written. */
    String hashOf(String address) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update("mail address\n".getBytes(StandardCharsets.UTF_8)); // the secret serves other purposes too
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
