package dev.ross.saga.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No upload takes more than 64 MB of memory beside the needs of a small program, nor more than a second of processor
 * time: all are processed in a JVM with this memory limit.
 */
class HostilePicturesTest {
    private static final int ITSELF = 12;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void hostilePicturesAreRefusedOrDrawnAnewWithinTheirMeans(@TempDir Path folder) throws Exception {
        int number = 0;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (64 + ITSELF) + "m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PhotoProcessingProgram.class.getName()));
        for (var hostile : HostilePictures.all().values())
            command.add(Files.write(
                            folder.resolve("upload" + number++), hostile.file().call())
                    .toString());
        var output = folder.resolve("told").toFile();

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var lines = Files.readAllLines(output.toPath());
        assertThat(process.exitValue()).as("%s", lines).isZero();

        int line = 0;
        for (var hostile : HostilePictures.all().entrySet()) {
            var words = lines.get(line++).split(" ");
            var expected = hostile.getValue().refused();
            assertThat(words[0]).as(hostile.getKey()).isEqualTo(expected == null ? "DRAWN" : expected.name());
            assertThat(Duration.ofMillis(Long.parseLong(words[1])))
                    .as("processor time for %s", hostile.getKey())
                    .isLessThan(SECOND);
        }
    }
}
