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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two scripts that are run inside of containers. */
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
        var said = run(
                Map.of("SECRETS", folder.toString()),
                "with-secrets",
                "bash",
                "-c",
                "echo \"$ROSS_SECRET|${EMPTY-unset}\"");
        assertThat(said.said()).isEqualTo("a \"b\" $c 'd'|\n");
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

    private record Ended(int exitCode, String said) {}

    private static Ended run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("bash", Repository.HERE.file(Compose.FOLDER + script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
