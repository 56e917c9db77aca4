package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the scripts that run inside containers, and the help of those that people call. */
class ScriptsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void healthyIsWhatAnswersWell() throws Exception {
        assertThat(healthyWhere(200)).isZero();
        assertThat(healthyWhere(503)).isNotZero();
    }

    @Test
    void nobodyIsNotHealthy() throws Exception {
        assertThat(run(Map.of("ROSS_MANAGEMENT_PORT", "1"), "healthy").exitCode())
                .isNotZero();
    }

    @Test
    void secretsBecomeVariablesAndOtherFilesDoNot() throws Exception {
        Files.writeString(folder.resolve("ROSS_SECRET"), "a \"b\" $c 'd'\n");
        Files.writeString(folder.resolve("EMPTY"), "");
        Files.writeString(folder.resolve("ross.secret"), "not a variable's name");
        var result = run(
                Map.of("SECRETS", folder.toString()),
                "with-secrets",
                "bash",
                "-c",
                "echo \"$ROSS_SECRET|${EMPTY-unset}\"");
        assertThat(result.output()).isEqualTo("a \"b\" $c 'd'|\n");
    }

    /** The application's own jar has the same time in every build, so that builds can be compared. */
    @Test
    void aBuildWithAllChecksIsUsedUntilSourcesAreNewer() throws Exception {
        var result = withTheScripts("""
                . "$1"
                root=$2
                mkdir -p "$2/deploy/standalone/target/lean" "$2/deploy/standalone/src/main"
                cd "$2/deploy/standalone/target"
                echo '  <version>1</version>' >"$2/pom.xml"
                touch -t 202601010000 lean/standalone-1.jar lean/standalone-1-app.jar
                touch -t 202601020000 "$2/pom.xml" "$2/deploy/standalone/src/main/Source.java"
                touch -t 202601030000 standalone-1.jar
                touch -t 202501010000 standalone-1-app.jar
                is_built && echo "${app#"$2/"}"
                touch -t 202601040000 "$2/deploy/standalone/src/main/Source.java"
                is_built || echo old
                touch -t 202601050000 lean/standalone-1.jar
                is_built && echo "${app#"$2/"}"
                rm lean/standalone-1-app.jar
                is_built || echo gone
                """);
        assertThat(result.output().lines())
                .containsExactly(
                        "deploy/standalone/target/standalone-1-app.jar",
                        "old",
                        "deploy/standalone/target/lean/standalone-1-app.jar",
                        "gone");
    }

    /** What a start runs from stays: Maven does not build that. */
    @Test
    void aBuildThatWasInterruptedIsBegunAnew() throws Exception {
        var result = withTheScripts("""
                . "$1"
                root=$2
                mkdir -p "$2/api-contracts/target/lean" "$2/deploy/standalone/target/lean/extracted"
                echo '  <version>1</version>' >"$2/pom.xml"
                need_maven() { :; }
                with_progress() { shift; "$@"; }
                build_lean() {
                  cd "$root/deploy/standalone/target/lean"
                  touch standalone-1.jar standalone-1-app.jar
                  [ -z "$interrupted" ] || { touch "$root/api-contracts/target/lean/half.jar"; exit 130; }
                }
                (interrupted=1; build_if_needed) || echo interrupted
                rm -f "$2/deploy/standalone/target/build-lock"
                is_built || echo "not built"
                interrupted=
                build_if_needed
                is_built && echo "${app#"$2/"}"
                cd "$2"
                find api-contracts deploy/standalone/target/lean -name half.jar -o -name extracted
                """);
        assertThat(result.output().lines())
                .containsExactly(
                        "interrupted",
                        "not built",
                        "deploy/standalone/target/lean/standalone-1-app.jar",
                        "deploy/standalone/target/lean/extracted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "login", "move", "operator", "bench/run"})
    void whoAsksWhatAScriptDoesIsToldAtOnce(String script) throws Exception {
        for (var asked : List.of("--help", "-h", "help", "--first --help")) {
            var help = call(script, asked.split(" "));
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("Usage: deploy/" + script);
        }
        var version = call(script, "--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.output()).startsWith("ROSS ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --empty --bogus",
                "run --bogus",
                "bench/run --bogus",
                "move",
                "move elsewhere",
                "move back",
                "operator",
                "operator drop"
            })
    void whatCannotBeMeantIsRefusedBeforeAnythingIsBuilt(String call) throws Exception {
        var words = List.of(call.split(" "));
        var refused = call(words.getFirst(), words.subList(1, words.size()).toArray(String[]::new));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ROSS_PORT, eighty, ROSS_PORT is not a port: eighty.",
        "ROSS_KEYCLOAK_PORT, 0, ROSS_KEYCLOAK_PORT is not a port: 0.",
        "ROSS_MANAGEMENT_PORT, 65536, ROSS_MANAGEMENT_PORT is not a port: 65536.",
        "ROSS_HOME, /dev/null, The data folder /dev/null is not a folder.",
    })
    void whatCannotBeMeantByAVariableIsRefusedBeforeAnythingIsBuilt(String variable, String value, String expected)
            throws Exception {
        var run = Repository.HERE.file("deploy/run").toString();
        var environment = new HashMap<>(Map.of("ROSS_HOME", folder.toString()));
        environment.put(variable, value);
        var refused = ended("sh", run, environment);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).isEqualTo(expected + "\n");
    }

    @Test
    void aBuildWaitsForAnotherOneOfTheSameCheckoutAndNotForOneThatIsGone() throws Exception {
        var script = """
                . "$1"
                root=$2
                mkdir -p "$2/deploy/standalone/target"
                ln -s 999999999 "$2/deploy/standalone/target/build-lock"
                lock_build
                echo first
                (sleep 2; echo done; rm "$lock") &
                lock_build
                echo second
                """;
        var result = withTheScripts(script);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output().lines())
                .containsExactly(
                        "first", "ROSS is being built by somebody else: waiting for that ...", "done", "second");
    }

    @Test
    void aLockThatCannotBeMadeIsToldAndNotWaitedForForEver() throws Exception {
        var refused = withTheScripts("""
                . "$1"
                root=$2
                ln() { return 1; } # as on a full disk
                sleep() { :; }
                lock_build
                """);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output().lines()).hasSize(1);
        assertThat(refused.output()).contains(folder + "/deploy/standalone/target/build-lock cannot be written");
        Files.writeString(folder.resolve("file"), "");
        assertThat(withTheScripts("""
                . "$1"
                root=$2/file
                lock_build
                """).output()).contains("cannot be written");
    }

    @Test
    void aBuildOfAnotherUserIsWaitedForButNotForEver() throws Exception {
        var refused = withTheScripts("""
                . "$1"
                root=$2
                mkdir -p "$2/deploy/standalone/target"
                ln -s $$ "$2/deploy/standalone/target/build-lock"
                kill() { return 1; } # as for a process of another user
                sleep() { waited=1800; }
                lock_build
                """);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("is still being built by process ");
    }

    @Test
    void aLockThatIsOlderThanAnyBuildIsRemoved() throws Exception {
        var result = withTheScripts("""
                . "$1"
                root=$2
                mkdir -p "$2/deploy/standalone/target"
                ln -s $$ "$2/deploy/standalone/target/build-lock"
                touch -h -t 202601010000 "$2/deploy/standalone/target/build-lock"
                lock_build
                echo locked
                """);
        assertThat(result.output()).isEqualTo("locked\n");
    }

    /** Only the application knows which ports it needs; a start that cannot succeed fetches nothing. */
    @Test
    void portsAreCheckedBeforeKeycloakIsFetched() throws Exception {
        var result = withTheScripts("""
                . "$1"
                root=$2 ROSS_HOME=$2 ROSS_SOFTWARE=$2/software java_home=$2/jdk app=app.jar
                echo '<keycloak.version>1</keycloak.version>' >"$2/pom.xml"
                mkdir -p "$2/jdk/bin"
                printf '#!/bin/sh\necho "$@"\nexit "$TAKEN"\n' >"$2/jdk/bin/java"
                chmod +x "$2/jdk/bin/java"
                need_maven() { :; }
                with_progress() { echo fetched; }
                export TAKEN=1
                (fetch_keycloak_if_needed --empty) || echo refused
                touch "$2/keycloak.pid" # of a Keycloak that a crash has left, which the start ends first
                fetch_keycloak_if_needed --empty
                rm "$2/keycloak.pid"
                TAKEN=0
                fetch_keycloak_if_needed --parts
                """);
        var check = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar app.jar ports ";
        assertThat(result.output().lines())
                .containsExactly(check + "--empty", "refused", "fetched", check + "--parts", "fetched");
    }

    @Test
    void aStopEndsMavenToo() throws Exception {
        var stopped = withTheScripts("""
                . "$1"
                printf '#!/bin/sh\necho $$ >"%s/pid"\nexec sleep 300\n' "$2" >"$2/mvn"
                chmod +x "$2/mvn"
                PATH=$2:$PATH JAVA_HOME=/none
                (until [ -s "$2/pid" ]; do sleep 0.1; done; kill -TERM $$) &
                with_progress Building maven package
                """);
        assertThat(stopped.exitCode()).isEqualTo(130);
        var maven = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(maven)).isEmpty();
    }

    /** Runs a script that is given java.sh and this test's folder. */
    private ScriptResult withTheScripts(String script) throws IOException, InterruptedException {
        var java = Repository.HERE.file("deploy/standalone/src/main/sh/java.sh").toString();
        return ended("sh", "-c", Map.of(), script, "sh", java, folder.toString());
    }

    private static ScriptResult call(String script, String... arguments) throws IOException, InterruptedException {
        return ended("sh", Repository.HERE.file("deploy/" + script).toString(), Map.of(), arguments);
    }

    private int healthyWhere(int status) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            var port = String.valueOf(server.getAddress().getPort());
            return run(Map.of("ROSS_MANAGEMENT_PORT", port), "healthy").exitCode();
        } finally {
            server.stop(0);
        }
    }

    private record ScriptResult(int exitCode, String output) {}

    private static ScriptResult run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        return ended("bash", Repository.HERE.file(Compose.FOLDER + script).toString(), environment, arguments);
    }

    private static ScriptResult ended(String shell, String script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(shell, script));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ScriptResult(process.waitFor(), output);
    }
}
