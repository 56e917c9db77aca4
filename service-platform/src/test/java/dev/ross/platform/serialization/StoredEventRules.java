package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.FixedKeyRing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules for every event and every sample, so that stored events can be read for ever. */
record StoredEventRules(StoredSamples samples, EventUpcaster upcasters, Set<StoredEvent> events) {

    private static final String HOW_TO_WRITE =
            "%s has no stored sample %s: if the event is new, or has a new revision and an upcaster, write one with"
                    + " mvn -pl service-platform -am test -Dtest=StoredEventsTest -Dross.write-samples";

    void check(StoredEvent event) {
        assertThat(event.type().isRecord()).as("%s is a record", event).isTrue();
        assertThat(event.revision()).as("%s has a @Revision", event).isNotEmpty();
        var revision = event.revision().orElseThrow();
        assertThat(revision).as("the revision of %s, counted from 1", event).matches("[1-9][0-9]*");
        IntStream.rangeClosed(1, Integer.parseInt(revision))
                .mapToObj(each -> samples.fileOf(event, Integer.toString(each)))
                .forEach(file -> assertThat(Files.exists(file))
                        .as(HOW_TO_WRITE, event, file.getFileName())
                        .isTrue());
        checkReadsAndWritesTheSame(event, samples.read(samples.fileOf(event, revision)));
    }

    /** Checks that a sample, brought up to date by the upcasters, is read as a present event. */
    void check(Path file) {
        var sample = samples.read(file);
        assertThat(file.getFileName().toString())
                .as("the name of the sample of %s", sample.type())
                .isEqualTo(
                        sample.type().replaceAll("^.*\\.", "").replace('$', '.') + "." + sample.revision() + ".json");
        upcasters.upcast(Stream.of(asStored(sample))).forEach(stored -> {
            var today = events.stream()
                    .filter(event -> event.isStoredAs(stored.getType()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("%s is read as %s, revision %s, which is no event of today: "
                                    .formatted(
                                            file.getFileName(),
                                            stored.getType().getName(),
                                            stored.getType().getRevision())
                            + "where is its upcaster?"));
            checkReads(
                    today, samples.json().readTree(stored.getData(byte[].class).getData()));
        });
    }

    private static void checkReadsAndWritesTheSame(StoredEvent event, StoredSample sample) {
        assertThat(sample.type())
                .as("the stored type, which is permanent")
                .isEqualTo(event.type().getName());
        assertThat(sample.revision()).isEqualTo(event.revision().orElseThrow());

        var read = checkReads(event, sample.payload());
        var json = StoredJson.mapper(new FixedKeyRing());
        JsonNode again = json.readTree(json.writeValueAsBytes(read));
        assertThat(withoutCiphertext(again))
                .as("%s, written again", event)
                .isEqualTo(withoutCiphertext(sample.payload()));
    }

    /** Reads the event with its personal data, and again after the erasure of every person in it. */
    private static Object checkReads(StoredEvent event, JsonNode payload) {
        var keys = new FixedKeyRing();
        var json = StoredJson.mapper(keys);
        var read = checkReadsAgain(event, payload, json);
        subjects(payload).forEach(keys::destroy);
        checkReadsAgain(event, payload, json);
        return read;
    }

    private static Object checkReadsAgain(StoredEvent event, JsonNode payload, JsonMapper json) {
        Object read = json.treeToValue(payload, event.type());
        Object again = json.treeToValue(json.valueToTree(read), event.type());
        assertThat(again).as("%s, stored and read again", event).isEqualTo(read);
        return read;
    }

    private IntermediateEventRepresentation asStored(StoredSample sample) {
        var payload = samples.json().writeValueAsBytes(sample.payload());
        var metaData = "{}".getBytes(StandardCharsets.UTF_8);
        var entry = new GenericDomainEventEntry<>(
                "sample",
                "sample",
                0,
                "sample",
                "2026-11-20T18:42:00Z",
                sample.type(),
                sample.revision(),
                payload,
                metaData);
        return new InitialEventRepresentation(entry, StoredJson.serializer(new FixedKeyRing()));
    }

    /**
     * Removes the ciphertext, since each sealing has another nonce; comparing the events shows whether the content is
     * the same.
     */
    private static JsonNode withoutCiphertext(JsonNode payload) {
        var copy = payload.deepCopy();
        envelopes(copy).toList().forEach(envelope -> envelope.without(List.of("n", "c")));
        return copy;
    }

    private static List<Subject> subjects(JsonNode payload) {
        return envelopes(payload)
                .map(envelope -> new Subject(envelope.get("s").stringValue()))
                .toList();
    }

    private static Stream<ObjectNode> envelopes(JsonNode node) {
        var here = node instanceof ObjectNode object && object.has("s") && object.has("c")
                ? Stream.of(object)
                : Stream.<ObjectNode>of();
        return Stream.concat(here, node.valueStream().flatMap(StoredEventRules::envelopes));
    }
}
