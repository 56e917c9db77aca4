package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.FixedKeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;

class SeatingReinstatedFrom1To2Test {

    @Test
    void whoWaitedAgainHadHalfAnHourAtLeast() {
        assertThat(upcast("PENDING").answerBy()).isEqualTo("2026-11-20T19:12:00Z");
    }

    @Test
    void whoDidNotWaitWasPromisedNothing() {
        assertThat(upcast("ACCEPTED").answerBy()).isNull();
    }

    @Test
    void allElseIsAsItWas() {
        var upcast = upcast("SEATED");
        assertThat(upcast.seating()).hasToString("r1.s1");
        assertThat(upcast.to()).isEqualTo(SeatingStatus.SEATED);
        assertThat(upcast.reason().subject()).hasToString("guest:ada@r1");
        assertThat(upcast.at()).isEqualTo(Instant.parse("2026-11-20T18:42:00Z"));
    }

    private static SeatingReinstated upcast(String to) {
        var payload = """
                {"seating": "r1.s1", "to": "%s", "reason": {"v": 1, "s": "guest:ada@r1"}, "at": "2026-11-20T18:42:00Z"}
                """.formatted(to);
        var serializer = StoredJson.serializer(new FixedKeyRing());
        var entry = new GenericDomainEventEntry<>(
                "seating",
                "seating:r1.s1",
                0,
                "event",
                "2026-11-20T18:42:00Z",
                SeatingReinstated.class.getName(),
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        var stored = EventUpcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .toList();
        assertThat(stored).hasSize(1);
        return serializer.deserialize(stored.getFirst().getData());
    }
}
