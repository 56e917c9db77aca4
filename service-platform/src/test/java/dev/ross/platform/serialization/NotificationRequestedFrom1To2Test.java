package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.FixedKeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NotificationRequestedFrom1To2Test {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aMessageThatWasStoredForOneRecipientStillSaysToWhom() {
        NotificationRequested requested = upcast("NotificationEvent.NotificationRequested.1.json");

        assertThat(requested.addressees()).singleElement().satisfies(only -> {
            assertThat(only.verified()).isTrue();
            assertThat(only.recipient().subject()).hasToString("guest:ada@r1");
            assertThat(only.recipient().value()).isNotNull();
        });
    }

    @Test
    void itsOutcomeIsThatOfThisRecipient() {
        NotificationRequested requested = upcast("NotificationEvent.NotificationRequested.1.json");
        NotificationSent sent = upcast("NotificationEvent.NotificationSent.1.json");

        assertThat(sent.addressees())
                .containsExactly(requested.addressees().getFirst().id());
    }

    private static <E> E upcast(String sample) {
        try (var file = NotificationRequestedFrom1To2Test.class.getResourceAsStream("/stored-events/" + sample)) {
            var stored = JSON.readTree(file);
            var serializer = StoredJson.serializer(new FixedKeyRing());
            var entry = new GenericDomainEventEntry<>(
                    "notification",
                    "notification:r1.s1",
                    0,
                    "event",
                    "2026-11-20T18:42:00Z",
                    stored.get("type").stringValue(),
                    stored.get("revision").stringValue(),
                    JSON.writeValueAsBytes(stored.get("payload")),
                    JSON.writeValueAsBytes(JSON.createObjectNode()));
            var upcast = EventUpcasters.chain()
                    .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                    .toList();
            return serializer.deserialize(upcast.getFirst().getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
