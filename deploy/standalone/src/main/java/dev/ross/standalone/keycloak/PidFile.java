package dev.ross.standalone.keycloak;

import dev.ross.standalone.CannotStart;
import dev.ross.standalone.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Remembers the Keycloak we started, by number and birth, so that one orphaned by a crash is known and stopped. */
public record PidFile(Path file) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);

    public static PidFile in(DataFolder folder) {
        return new PidFile(folder.resolve("keycloak.pid"));
    }

    void write(ProcessHandle process) throws IOException {
        var born = process.info().startInstant().orElseGet(Instant::now);
        Files.writeString(file, process.pid() + " " + born + "\n");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("The data folder is broken: " + file + " cannot be deleted.", e);
        }
    }

    public void stopOrphan() {
        orphan().ifPresent(PidFile::stop);
        delete();
    }

    Optional<ProcessHandle> orphan() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(file).strip().split(" ");
            var born = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(at -> Duration.between(at, born).abs().compareTo(CLOCKS_DIFFER_BY) < 0)
                            .isPresent());
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "The data folder is broken: " + file
                            + " cannot be read: end the Keycloak of this house if it still runs, and delete that file.",
                    e);
        }
    }

    /** The script and the Java it started; either may be all that is left. */
    private static void stop(ProcessHandle process) {
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroy);
        for (var member : family) {
            if (!endsWithin(30, member)) {
                member.destroyForcibly();
                if (!endsWithin(10, member)) {
                    throw new CannotStart("An earlier Keycloak (process " + member.pid() + ") does not stop: end it.");
                }
            }
        }
    }

    private static boolean endsWithin(int seconds, ProcessHandle process) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
