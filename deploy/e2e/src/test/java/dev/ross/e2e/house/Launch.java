package dev.ross.e2e.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said when the house is started, in its environment.
 *
 * @param home its data folder
 * @param said beyond where it answers and where its parts are found
 */
public record Launch(Path home, Ports ports, Map<String, String> said) {
    /** One caller does here what many do at a restaurant, so its allowance is theirs together. */
    public static final List<String> ALLOWANCES = List.of(
            "-Dross.command.commands-per-second=2000",
            "-Dross.command.budgets.invitations=10000",
            "-Dross.query.anonymous-reads-per-second=2000",
            "-Dross.query.reads-per-second=2000",
            "-Dross.query.streams.per-caller=500",
            "-Dross.query.streams.per-anonymous-address=500");

    public Launch(Path home, Ports ports) {
        this(home, ports, Map.of());
    }

    public Launch with(String variable, Object value) {
        var more = new HashMap<>(said);
        more.put(variable, value.toString());
        return new Launch(home, ports, more);
    }

    /** Starts the process; what it prints is appended to this file. */
    Process begin(Path console) {
        return begin(Redirect.appendTo(console.toFile()), "--empty");
    }

    /** The same for what the services stand upon, without them. */
    public Process beginParts(Path console) {
        return begin(Redirect.appendTo(console.toFile()), "--parts");
    }

    /** Starts it when it cannot open, and waits until it has said so. */
    public Ended failing() {
        var process = begin(Redirect.PIPE, "--empty");
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** How a start ended that led nowhere. */
    public record Ended(int exitCode, String said) {}

    private Process begin(Redirect console, String option) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-Xms256m", "-Xmx1g", "-Djava.io.tmpdir=" + temporary());
        command.command().addAll(ALLOWANCES);
        command.command().addAll(List.of("-jar", System.getProperty("ross.app"), option));
        command.environment().keySet().removeIf(variable -> variable.startsWith("ROSS_"));
        command.environment().putAll(environment());
        command.redirectErrorStream(true).redirectOutput(console);
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the logs, so that what a killed one leaves lying about goes when the logs go. */
    public static Path temporary() {
        try {
            return Files.createDirectories(Path.of(System.getProperty("ross.kept"), "tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("ROSS_HOME", home.toString());
        environment.put("ROSS_SOFTWARE", System.getProperty("ross.software"));
        environment.put("ROSS_KEYCLOAK_ZIP", System.getProperty("ross.keycloak.zip"));
        environment.put("ROSS_PORT", String.valueOf(ports.system()));
        environment.put("ROSS_KEYCLOAK_PORT", String.valueOf(ports.identity()));
        environment.put("ROSS_MANAGEMENT_PORT", String.valueOf(ports.management()));
        environment.put("ROSS_S3_PORT", String.valueOf(ports.pictures()));
        environment.putAll(said);
        return environment;
    }
}
