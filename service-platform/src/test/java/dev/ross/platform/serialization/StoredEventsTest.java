package dev.ross.platform.serialization;

import static java.util.Comparator.comparing;

import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.FixedKeyRing;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every event that was ever stored can be read, for ever. {@code stored-events}, in the test resources of api-contracts, holds one file for
 * each event and revision; none of them is ever changed or removed.
 *
 * <p>A new event, or a new revision of one, gets its file by {@code mvn -pl service-platform -am test -Dtest=StoredEventsTest
 * -Dross.write-samples}, which writes missing files and changes no other; look at it and commit it. A changed event
 * gets a new {@code @Revision} and an upcaster in {@link EventUpcasters#chain()}, and keeps its former file.
 */
class StoredEventsTest {

    private static final Set<StoredEvent> EVENTS = StoredEvent.released().collect(Collectors.toUnmodifiableSet());

    private static final StoredSamples SAMPLES = new StoredSamples(
            Path.of(System.getProperty("basedir", "."), "../api-contracts/src/test/resources/stored-events"),
            StoredJson.mapper(new FixedKeyRing()));

    private static final StoredEventRules RULES = new StoredEventRules(SAMPLES, EventUpcasters.chain(), EVENTS);

    @BeforeAll
    static void writeWhatIsMissingIfAskedTo() {
        if (System.getProperty("ross.write-samples") != null) {
            EVENTS.forEach(SAMPLES::writeIfMissing);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEventIsStoredAsItsSampleSays() {
        return EVENTS.stream()
                .sorted(comparing(StoredEvent::name))
                .map(event -> DynamicTest.dynamicTest(event.name(), () -> RULES.check(event)));
    }

    @TestFactory
    Stream<DynamicTest> whatWasEverStoredIsStillUnderstood() {
        return SAMPLES.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> RULES.check(file)));
    }
}
