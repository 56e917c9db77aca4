package dev.ross.e2e.installation;

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
 * The environment with which the standalone is started.
 *
 * @param home its data folder
 * @param variables environment variables beyond its ports and the places of its software
 * @param demo the option that says what of the demo restaurant a new data folder gets
 */
public record LaunchOptions(Path home, FreePorts ports, Map<String, String> variables, String demo) {
    /** One caller here does the work of many at a restaurant, so its limits are theirs together. */
    public static final List<String> RAISED_LIMITS = List.of(
            "-Dross.command.commands-per-second=2000",
            "-Dross.command.budgets.invitations=10000",
            "-Dross.query.anonymous-reads-per-second=2000",
            "-Dross.query.reads-per-second=2000",
            "-Dross.query.streams.per-caller=500",
            "-Dross.query.streams.per-anonymous-address=500");

    /** Guests are thanked when their visit is closed, not on the next morning. */
    public static final List<String> THANKS_AT_ONCE = List.of("-Dross.thanks.days-after=0", "-Dross.thanks.hour=0");

    public LaunchOptions(Path home, FreePorts ports) {
        this(home, ports, Map.of(), "--empty");
    }

    LaunchOptions withAnEvening() {
        return new LaunchOptions(home, ports, variables, "--evening");
    }

    public LaunchOptions with(String variable, Object value) {
        var more = new HashMap<>(variables);
        more.put(variable, value.toString());
        return new LaunchOptions(home, ports, more, demo);
    }

    /** Starts the process; its output is appended to this file. */
    Process begin(Path console) {
        return begin(Redirect.appendTo(console.toFile()), demo);
    }

    /** Starts only the stores and the identity provider, without the services. */
    public Process beginParts(Path console) {
        return begin(Redirect.appendTo(console.toFile()), "--parts");
    }

    /** Starts it in a state in which it cannot open, and waits until it has ended with a message. */
    public FailedStart failing() {
        var process = begin(Redirect.PIPE, demo);
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new FailedStart(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The outcome of a failed start. */
    public record FailedStart(int exitCode, String output) {}

    private Process begin(Redirect console, String option) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-Xms256m", "-Xmx1g", "-Djava.io.tmpdir=" + temporary());
        command.command().addAll(RAISED_LIMITS);
        command.command().addAll(THANKS_AT_ONCE);
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

    /** A folder beside the logs, so that files left by a killed process are deleted with the logs. */
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
        environment.putAll(variables);
        return environment;
    }
}
