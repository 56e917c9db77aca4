package dev.ross.platform.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The folder of stored events: one file for each event and revision ever released, named for both. */
record StoredSamples(Path folder, JsonMapper json) {

    Path fileOf(StoredEvent event, String revision) {
        return folder.resolve(event.name() + "." + revision + ".json");
    }

    List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    StoredSample read(Path file) {
        return json.readValue(file, StoredSample.class);
    }

    /** Writes the sample of an event that has none yet, and never changes an existing file. */
    void writeIfMissing(StoredEvent event) {
        var revision = event.revision().orElseThrow(() -> new AssertionError(event + " has no @Revision"));
        var file = fileOf(event, revision);
        if (Files.exists(file)) {
            return;
        }
        var payload = json.valueToTree(new SampleMaker().make(event.type()));
        var sample = new StoredSample(event.type().getName(), revision, payload);
        try {
            var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n";
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
