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
 * Nothing that a stranger sends takes more than 64 MB of memory beside what a small program needs, nor more than a second
 * of a processor: all of it is looked at in a process that has no more.
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
                Looking.class.getName()));
        for (var hostile : HostilePictures.all().values())
            command.add(Files.write(
                            folder.resolve("upload" + number++), hostile.file().call())
                    .toString());
        var told = folder.resolve("told").toFile();

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var lines = Files.readAllLines(told.toPath());
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
