package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationFailedFrom2To3Test {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the recipient was erased                             | ADDRESSEE_ERASED
                    mail cannot be sent there                            | NOT_AN_ADDRESS
                    too many mails to this address today                 | TOO_MANY_MAILS
                    the mail server does not take mail for this address  | ADDRESS_REFUSED
                    no longer true, or too late                          | NO_LONGER_TRUE
                    could not be mailed for a day                        | GIVEN_UP
                    a sentence that nobody remembers                     | GIVEN_UP""")
    void theSentenceThatWasStoredBecomesACode(String reason, DeliveryFailure code) {
        NotificationFailed failed = UpcastSample.of(
                "NotificationEvent.NotificationFailed.2.json", payload -> payload.put("reason", reason));

        assertThat(failed.failure()).isEqualTo(code);
        assertThat(failed.guestOf()).isNull();
    }
}
