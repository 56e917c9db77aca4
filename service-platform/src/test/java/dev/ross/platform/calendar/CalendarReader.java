package dev.ross.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of calendar files that is not ours. A machine without it skips its tests, but never in CI. */
enum CalendarReader {
    /** Of Debian's package php-sabre-vobject. */
    SABRE_VOBJECT("php-sabre-vobject and php-cli of Debian", "php"),
    /** Of npm, which has to be reached the first time. */
    ICAL_JS("node and npm", "node", "npm");

    private static final Path SCRIPTS = Path.of("src/test/calendar-readers");
    private static final Path FOLDER = Path.of("target/calendar-readers");

    private final String needed;
    private final List<String> programs;

    CalendarReader(String needed, String... programs) {
        this.needed = needed;
        this.programs = List.of(programs);
    }

    /** What it reads in each file, and what its calendar holds after that. */
    List<JsonNode> read(List<byte[]> files) throws IOException, InterruptedException {
        prepare();
        var folder = Files.createTempDirectory(FOLDER, "files");
        List<String> command = new ArrayList<>(
                this == SABRE_VOBJECT
                        ? List.of("php", "-d", "display_errors=stderr", "read.php")
                        : List.of("node", "read.mjs"));
        for (var file : files) {
            var name = folder.resolve("%04d.ics".formatted(command.size()));
            Files.write(name, file);
            command.add(FOLDER.relativize(name).toString());
        }
        return JsonMapper.shared().readTree(run(command)).valueStream().toList();
    }

    private void prepare() throws IOException, InterruptedException {
        if (!programs.stream().allMatch(CalendarReader::isInstalled)) isMissing();
        Files.createDirectories(FOLDER);
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList())
                Files.copy(script, FOLDER.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (this == SABRE_VOBJECT && !succeeds("php", "-r", "require 'Sabre/VObject/autoload.php';")) isMissing();
        if (this == ICAL_JS && !Files.exists(FOLDER.resolve("node_modules/ical.js")))
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }

    private void isMissing() {
        var message = "Not installed, so calendar files are not read by another program: " + needed;
        assertThat(System.getenv("CI")).as(message).isNull();
        assumeTrue(false, message);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return started(List.of(command), ProcessBuilder.Redirect.DISCARD).waitFor() == 0;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var errors = FOLDER.resolve("errors.txt");
        var process = started(command, ProcessBuilder.Redirect.to(errors.toFile()));
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s %s", command.getFirst(), output, Files.readString(errors))
                .isZero();
        return output;
    }

    private static Process started(List<String> command, ProcessBuilder.Redirect errors) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(errors)
                .start();
    }
}
