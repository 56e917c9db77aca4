package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.DocumentFiles;
import dev.ross.platform.personal.FixedKeyRing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("basedir", "."), "../api-contracts");

    @Test
    void thePageSaysWhatTheContractsAndTheSamplesSay() {
        var samples = new StoredSamples(
                CONTRACTS.resolve("src/test/resources/stored-events"), StoredJson.mapper(new FixedKeyRing()));
        var page =
                new EventsPage(samples, CONTRACTS).text(StoredEvent.released().toList());
        assertThat(samples.files())
                .allSatisfy(file -> assertThat(page)
                        .contains("### "
                                + file.getFileName()
                                        .toString()
                                        .replaceFirst("\\.\\d+\\.json$", "")
                                        .replaceFirst(".*\\.", "")));
        DocumentFiles.requireSamePage("events.md", page);
    }
}
