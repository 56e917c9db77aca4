package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.FixedKeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that the rules of stored events report events that break them. */
class StoredEventRulesTest {

    private static final StoredEvent OPENED = new StoredEvent(RuleTestEvent.Opened.class);
    private static final StoredEvent PAINTED = new StoredEvent(RuleTestEvent.Painted.class);

    @TempDir
    Path folder = Path.of("");

    private StoredSamples samples = new StoredSamples(folder, StoredJson.mapper(new FixedKeyRing()));
    private StoredEventRules rules = rules(EventUpcasters.chain());

    @BeforeEach
    void inThisFolder() {
        samples = new StoredSamples(folder, StoredJson.mapper(new FixedKeyRing()));
        rules = rules(EventUpcasters.chain());
    }

    private StoredEventRules rules(EventUpcaster upcasters) {
        return new StoredEventRules(samples, upcasters, Set.of(OPENED, PAINTED));
    }

    @Test
    void findsTheMembersOfEverySealedInterfaceThatIsNamedAnEvent() {
        var classes = new ClassFileImporter().importPackages("dev.ross.platform.serialization");
        assertThat(StoredEvent.among(classes).map(StoredEvent::name))
                .contains("RuleTestEvent.Opened", "RuleTestEvent.Closed");
        assertThat(StoredEvent.released().map(StoredEvent::name)).noneMatch(name -> name.contains("RuleTestEvent"));
    }

    @Test
    void areContentWithAnEventAndTheSampleThatWasMadeOfIt() {
        samples.writeIfMissing(OPENED);
        rules.check(OPENED);
        assertThat(samples.files()).hasSize(1).allSatisfy(rules::check);
    }

    @Test
    void aSampleOnceWrittenIsNeverTouched() throws IOException {
        samples.writeIfMissing(OPENED);
        var file = samples.files().getFirst();
        var text = Files.readString(file);
        samples.writeIfMissing(OPENED);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void anEventNeedsARevision() {
        assertThatThrownBy(() -> rules.check(new StoredEvent(RuleTestEvent.Closed.class)))
                .hasMessageContaining("Closed has a @Revision");
    }

    @Test
    void anEventNeedsASample() {
        assertThatThrownBy(() -> rules.check(OPENED)).hasMessageContaining("-Dross.write-samples");
    }

    @Test
    void aComponentCannotJustComeOrGoOrBeCalledSomethingElse() {
        for (var change : List.<Consumer<ObjectNode>>of(
                payload -> payload.remove("note"),
                payload -> payload.put("more", 1),
                payload -> payload.set("instant", payload.remove("at")),
                payload -> payload.set("note", payload.get("by")),
                payload -> ((ObjectNode) payload.get("way")).put("people", "two"))) {
            changed(OPENED, change);
            assertThatThrownBy(() -> rules.check(OPENED)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> rules.check(samples.fileOf(OPENED, "1"))).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anEventCannotMove() {
        samples.writeIfMissing(OPENED);
        var file = samples.fileOf(OPENED, "1");
        var sample = samples.read(file);
        samples.json().writeValue(file, new StoredSample("dev.ross." + OPENED.name(), "1", sample.payload()));
        assertThatThrownBy(() -> rules.check(OPENED)).hasMessageContaining("which is permanent");
    }

    @Test
    void anEventMustReckonWithErasure() {
        var named = new StoredEvent(RuleTestEvent.Named.class);
        samples.writeIfMissing(named);
        assertThatThrownBy(() -> rules.check(named)).hasMessageContaining("does not reckon with erasure");
    }

    @Test
    void aNewRevisionKeepsItsFormerSampleAndNeedsAnUpcaster() {
        samples.writeIfMissing(PAINTED);
        assertThatThrownBy(() -> rules.check(PAINTED)).hasMessageContaining("Painted.1.json");

        var former = samples.fileOf(PAINTED, "1");
        var payload = samples.json().createObjectNode().put("color", "red");
        samples.json().writeValue(former, new StoredSample(PAINTED.type().getName(), "1", payload));
        assertThatCode(() -> rules.check(PAINTED)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(former)).hasMessageContaining("where is its upcaster?");
        assertThatCode(() -> rules(new PaintedFrom1To2()).check(former)).doesNotThrowAnyException();
    }

    @Test
    void aSampleOfAnEventThatIsGoneIsNotForgotten() {
        samples.writeIfMissing(OPENED);
        var gone = folder.resolve("RuleTestEvent.Locked.1.json");
        samples.json()
                .writeValue(
                        gone,
                        new StoredSample(
                                "dev.ross.RuleTestEvent$Locked",
                                "1",
                                samples.json().createObjectNode()));
        assertThatThrownBy(() -> rules.check(gone)).hasMessageContaining("no event of today");
    }

    private void changed(StoredEvent event, Consumer<ObjectNode> change) {
        try {
            Files.deleteIfExists(samples.fileOf(event, "1"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        samples.writeIfMissing(event);
        var sample = samples.read(samples.fileOf(event, "1"));
        change.accept((ObjectNode) sample.payload());
        samples.json().writeValue(samples.fileOf(event, "1"), sample);
    }

    private static final class PaintedFrom1To2 extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return PAINTED.type().getName().equals(stored.getType().getName())
                    && "1".equals(stored.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(
                    new SimpleSerializedType(PAINTED.type().getName(), "2"), JsonNode.class, payload -> {
                        var painted = ((ObjectNode) payload);
                        painted.set("colour", painted.remove("color"));
                        return painted;
                    });
        }
    }
}
