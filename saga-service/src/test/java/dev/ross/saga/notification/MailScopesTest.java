package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.settings.InstallationSecret;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailScopesTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");
    private static final Recipient ADA = new Recipient("Ada", "Ada@example.org", "en");

    private final MailScopes scopes = new MailScopes(
            new MailLimits(1000, 10, 300),
            new InstallationSecret(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void whatAnAccountIsMailedLeavesRoomForWhatOthersTypeIn() {
        var account = scopes.of(addressee(true), ADA, RESTAURANT);
        var typedIn = scopes.of(addressee(false), ADA, RESTAURANT);

        assertThat(account).extracting(MailScope::limit).containsExactly(1000);
        assertThat(typedIn).extracting(MailScope::limit).containsExactly(10, 300);
        assertThat(typedIn)
                .extracting(MailScope::key)
                .doesNotContain(account.getFirst().key());
    }

    @Test
    void anAddressIsCountedOnceHoweverItIsWrittenAndNamesNobody() {
        var other = new Recipient("Ada", "ada@EXAMPLE.org", "en");

        assertThat(scopes.of(addressee(false), other, RESTAURANT))
                .isEqualTo(scopes.of(addressee(false), ADA, RESTAURANT));
        assertThat(scopes.of(addressee(false), ADA, RESTAURANT).toString()).doesNotContain("ada", "Ada");
    }

    private static Addressee addressee(boolean verified) {
        return new Addressee("a1", verified, Personal.of(Subject.visit("v1"), ADA));
    }
}
