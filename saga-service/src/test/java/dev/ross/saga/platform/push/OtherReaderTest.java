package dev.ross.saga.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What we encrypt is read by a library that is not ours: npm's http_ece, which has to be reached the first time. A machine
 * without Node.js skips this, but never in CI.
 */
class OtherReaderTest {
    private static final Path SCRIPTS = Path.of("src/test/push-reader");
    private static final Path FOLDER = Path.of("target/push-reader");

    @Test
    void anotherLibraryReadsWhatWeEncrypt() throws Exception {
        prepare();
        var device = new DeviceFixture();
        for (var text :
                List.of("x", "Gyldene Freden: välkommen på fredag kl. 19.30", "y".repeat(PushRequest.MOST_BYTES))) {
            var body = PushEncryption.encrypt(
                    text.getBytes(StandardCharsets.UTF_8), device.target("https://push.example.com/x"));
            var file = Files.write(FOLDER.resolve("body"), body);
            assertThat(run(List.of(
                            "node",
                            "read.mjs",
                            device.privateKey(),
                            device.target("").auth(),
                            file.getFileName().toString())))
                    .isEqualTo(text);
        }
    }

    private static void prepare() throws IOException, InterruptedException {
        if (!isInstalled("node") || !isInstalled("npm")) {
            var message = "Not installed, so pushed messages are not read by another library: node and npm";
            assertThat(System.getenv("CI")).as(message).isNull();
            assumeTrue(false, message);
        }
        Files.createDirectories(FOLDER);
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList())
                Files.copy(script, FOLDER.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/http_ece")))
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var errors = FOLDER.resolve("errors.txt");
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(errors.toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s %s", command.getFirst(), output, Files.readString(errors))
                .isZero();
        return output;
    }
}
