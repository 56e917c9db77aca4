package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how deploy/run handles the extracted application and its AOT cache: with a fake JDK, and with the real one. */
class AotCacheTest {
    /** A fake java: extracts a jar by copying it, and accepts a cache that says "good". */
    private static final String PLAYED_JAVA = """
            #!/bin/sh
            for option in "$@"; do
              case "$option" in
                -XX:AOTCache=*) echo "$@" >"${0%/jdk/*}/asked"; grep -q good "${option#*=}"; exit ;;
                -Djarmode=tools) extracts=1 ;;
                *.jar) jar=$option ;;
              esac
              last=$option
            done
            [ -z "${extracts:-}" ] || { [ ! -e "$jar.unreadable" ] && mkdir -p "$last" && cp "$jar" "$last"; }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path jar() {
        return folder.resolve("a b/app.jar");
    }

    @BeforeEach
    void anApplicationAndAJdk() throws IOException {
        Files.createDirectories(jar().getParent());
        Files.writeString(jar(), "first");
        jdk("25.0.3+9");
    }

    @Test
    void aFirstStartAsksForACacheAndDoesNotUseOne() throws Exception {
        var start = start();
        assertThat(Files.readString(start.app())).isEqualTo("first");
        assertThat(start.option()).startsWith("-Dross.aot-cache=" + start.app().getParent() + "/jdk-25.0.3+9-");
    }

    @Test
    void aSecondStartUsesIt() throws Exception {
        var cache = start().makeCache("good");
        assertThat(start().option()).isEqualTo("-XX:AOTCache=" + cache);
    }

    @Test
    void theJvmIsAskedUnlessTheCacheIsWhatTheTrainingRunLeft() throws Exception {
        var cache = start().makeCache("good, read");
        var asked = folder.resolve("asked");
        start();
        assertThat(asked).content().contains("-XX:+VerifySharedSpaces");
        var sum = new ProcessBuilder("cksum")
                .redirectInput(cache.toFile())
                .redirectOutput(
                        cache.resolveSibling(cache.getFileName() + ".sum").toFile())
                .start();
        assertThat(sum.waitFor()).isZero();
        Files.delete(asked);
        assertThat(start().option()).isEqualTo("-XX:AOTCache=" + cache);
        assertThat(asked).doesNotExist();
        Files.writeString(cache, "good, dead");
        start();
        assertThat(asked).content().contains("-XX:+VerifySharedSpaces");
    }

    @Test
    void aDeletedCacheIsAskedForAgain() throws Exception {
        Files.delete(start().makeCache("good"));
        assertThat(start().option()).startsWith("-Dross.aot-cache=");
    }

    @Test
    void aBrokenCacheIsMadeAnewOnceAndThenDoneWithout() throws Exception {
        var cache = start().makeCache("broken");
        assertThat(start().option()).isEqualTo("-Dross.aot-cache=" + cache);
        assertThat(cache).doesNotExist();
        Files.writeString(cache, "broken again");
        for (int starts = 0; starts < 2; starts++) {
            assertThat(start().option()).isEmpty();
            assertThat(cache).doesNotExist();
        }
    }

    @Test
    void anotherApplicationOfTheSameAgeAndSizeNeverGetsThisOnesCache() throws Exception {
        var first = start();
        first.makeCache("good");
        var age = Files.getLastModifiedTime(jar());
        Files.writeString(jar(), "other");
        Files.setLastModifiedTime(jar(), age);
        var second = start();
        assertThat(second.app()).isNotEqualTo(first.app()).hasContent("other");
        assertThat(second.option()).startsWith("-Dross.aot-cache=");
        Files.writeString(jar(), "first");
        assertThat(start().option()).startsWith("-XX:AOTCache=");
    }

    @Test
    void anotherJdkAndOtherOptionsHaveACacheOfTheirOwn() throws Exception {
        var cache = start().makeCache("good");
        jdk("25.0.4+7");
        assertThat(start().option()).startsWith("-Dross.aot-cache=").doesNotContain(cache.toString());
        jdk("25.0.3+9");
        assertThat(start(Map.of("ROSS_JAVA_OPTS", "-Xmx2g")).option()).startsWith("-Dross.aot-cache=");
        assertThat(start().option()).isEqualTo("-XX:AOTCache=" + cache);
    }

    @Test
    void oldApplicationsAndCachesAreDeleted() throws Exception {
        for (int version = 0; version < 5; version++) {
            Files.writeString(jar(), "version " + version);
            for (int megabytes = 1; megabytes < 6; megabytes++)
                start(Map.of("ROSS_JAVA_OPTS", "-Xmx" + megabytes + "g")).makeCache("good");
        }
        var extracted = jar().resolveSibling("extracted");
        assertThat(listed(extracted)).hasSize(2);
        assertThat(listed(Objects.requireNonNull(start().app().getParent())))
                .filteredOn(AotCacheTest::isCache)
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:AOTCache=mine", "-XX:AOTMode=off", "-Xshare:off", "-XX:SharedArchiveFile=mine"})
    void aCacheChosenByOptionsIsNotReplaced(String options) throws Exception {
        assertThat(start(Map.of("ROSS_JAVA_OPTS", options)).option()).isEmpty();
    }

    @Test
    void aJdkThatMakesNoSuchCachesStartsWithoutOne() throws Exception {
        var start = start(Map.of("MAJOR", "21"));
        assertThat(start.app()).hasContent("first").isNotEqualTo(jar());
        assertThat(start.option()).isEmpty();
    }

    @Test
    void whatCannotBeExtractedIsStartedAsItIs() throws Exception {
        Files.createFile(jar().resolveSibling("app.jar.unreadable"));
        var start = start();
        assertThat(start.app()).isEqualTo(jar());
        assertThat(start.option()).isEmpty();
    }

    @Test
    void twoStartsAtOnceGetTheSameApplication() throws Exception {
        var starts = Stream.generate(() -> process(Map.of())).limit(6).toList();
        for (var start : starts)
            assertThat(started(start).app()).hasContent("first").isNotEqualTo(jar());
        var extracted = listed(jar().resolveSibling("extracted"));
        assertThat(extracted).hasSize(1);
        assertThat(listed(extracted.getFirst())).hasSize(1);
    }

    /** A real JDK ends, or prints a message, when a cache is damaged; people who start ROSS must see neither. */
    @Test
    void aRealJdkIsAskedBeforehandWhetherItTakesACache() throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
        var real = Map.of("JDK", System.getProperty("java.home"));
        Files.createDirectories(start().app().getParent());
        var cache = Path.of(start(real).option().replace("-Dross.aot-cache=", ""));
        Files.writeString(cache, "no cache");
        assertThat(start(real).option()).isEqualTo("-Dross.aot-cache=" + cache);
        assertThat(listed(Objects.requireNonNull(cache.getParent())))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .noneMatch(name -> name.startsWith("hs_err"));
    }

    private record Start(Path app, String option) {
        Path makeCache(String content) throws IOException {
            var cache = Path.of(option.replace("-Dross.aot-cache=", "").replace("-XX:AOTCache=", ""));
            Files.writeString(cache, content);
            return cache;
        }
    }

    private Start start() throws Exception {
        return start(Map.of());
    }

    private Start start(Map<String, String> environment) throws Exception {
        return started(process(environment));
    }

    private Process process(Map<String, String> environment) {
        var scripts = Repository.HERE.file("deploy/standalone/src/main/sh");
        var script = """
                set -eu
                root=$1
                . "$2/java.sh"
                . "$2/aot.sh"
                major=${MAJOR:-25} java_home=$JDK app=$3
                extract_app
                choose_aot
                printf '%s\\n' "$app" "$aot"
                """;
        var builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        "start",
                        Repository.HERE.root().toString(),
                        scripts.toString(),
                        jar().toString())
                .redirectErrorStream(true);
        builder.environment().put("JDK", folder.resolve("jdk").toString());
        List.of("ROSS_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Start started(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        var lines = output.split("\n", -1);
        assertThat(lines).as(output).hasSize(3);
        return new Start(Path.of(lines[0]), lines[1]);
    }

    private void jdk(String version) throws IOException {
        var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, PLAYED_JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    }

    private static boolean isCache(Path file) {
        return file.toString().endsWith(".aot");
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
