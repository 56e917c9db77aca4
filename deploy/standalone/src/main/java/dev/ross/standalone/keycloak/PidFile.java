package dev.ross.standalone.keycloak;

import static java.util.stream.Collectors.joining;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records the processes of the embedded Keycloak by pid and start time, so that one orphaned by a crash is found and
 * stopped: the script and the Java which it runs, either of which may be all that is left.
 */
public record PidFile(Path file) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);

    public static PidFile in(DataFolder folder) {
        return new PidFile(folder.resolve("keycloak.pid"));
    }

    void write(ProcessFamily family) {
        var lines = family.members().stream()
                .map(process ->
                        process.pid() + " " + process.info().startInstant().orElseGet(Instant::now) + "\n")
                .collect(joining());
        try {
            SecretFiles.write(file, lines);
        } catch (IOException e) {
            throw new StartException("The data folder is broken: " + file + " cannot be written.", e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartException("The data folder is broken: " + file + " cannot be deleted.", e);
        }
    }

    /** Stops the recorded processes that still run. */
    public void stop() {
        family().stop();
        delete();
    }

    /** Returns the recorded processes that still run, and their descendants. */
    private ProcessFamily family() {
        if (!Files.exists(file)) {
            return new ProcessFamily(List.of());
        }
        try (var lines = Files.lines(file)) {
            return ProcessFamily.of(lines.flatMap(line -> alive(line).stream()));
        } catch (IOException | RuntimeException e) {
            throw new StartException(
                    "The data folder is broken: " + file
                            + " cannot be read: end the Keycloak of this installation if it still runs, and delete that file.",
                    e);
        }
    }

    /** Finds the process if its start time matches, since the system reuses pids. */
    private static Optional<ProcessHandle> alive(String line) {
        var number = line.substring(0, line.indexOf(' '));
        var born = Instant.parse(line.substring(number.length() + 1));
        return ProcessHandle.of(Long.parseLong(number))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(at -> Duration.between(at, born).abs().compareTo(CLOCKS_DIFFER_BY) < 0)
                        .isPresent());
    }
}
