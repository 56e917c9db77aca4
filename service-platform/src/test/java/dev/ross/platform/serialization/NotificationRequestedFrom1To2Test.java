package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import org.junit.jupiter.api.Test;

class NotificationRequestedFrom1To2Test {
    @Test
    void aMessageThatWasStoredForOneRecipientStillSaysToWhom() {
        NotificationRequested requested = UpcastSample.of("NotificationEvent.NotificationRequested.1.json");

        assertThat(requested.addressees()).singleElement().satisfies(only -> {
            assertThat(only.verified()).isTrue();
            assertThat(only.recipient().subject()).hasToString("guest:ada@r1");
            assertThat(only.recipient().value()).isNotNull();
        });
    }

    @Test
    void itsOutcomeIsThatOfThisRecipient() {
        NotificationRequested requested = UpcastSample.of("NotificationEvent.NotificationRequested.1.json");
        NotificationSent sent = UpcastSample.of("NotificationEvent.NotificationSent.1.json");

        assertThat(sent.addressees())
                .containsExactly(requested.addressees().getFirst().id());
    }
}
