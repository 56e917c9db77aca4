package dev.ross.platform.serialization;

import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.FixedKeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the samples of stored events of former revisions, as an event store does. */
final class UpcastSample {
    private static final JsonMapper JSON = JsonMapper.shared();

    private UpcastSample() {}

    static <E> E of(String sample) {
        return of(sample, payload -> {});
    }

    /**
     * @param change of the sample's payload
     */
    static <E> E of(String sample, Consumer<ObjectNode> change) {
        try (var file = UpcastSample.class.getResourceAsStream("/stored-events/" + sample)) {
            var stored = JSON.readTree(file);
            change.accept((ObjectNode) stored.get("payload"));
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
