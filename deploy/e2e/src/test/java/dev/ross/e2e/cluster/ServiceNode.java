package dev.ross.e2e.cluster;

import dev.ross.e2e.installation.FreePorts;
import dev.ross.e2e.installation.HealthProbe;
import dev.ross.e2e.installation.LaunchOptions;
import dev.ross.e2e.installation.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One node of one service: a process that is started, killed, and started again with the same ports and files. */
public final class ServiceNode {
    private final String service;
    private final String name;
    private final Path config;
    private final Path console;
    private final String axonServer;
    private final int port = FreePorts.another();
    private final HealthProbe health = new HealthProbe(FreePorts.another());
    private @Nullable RunningProcess running;

    /**
     * @param config the folder with its configuration of the stores
     * @param logs the folder for its output
     */
    ServiceNode(String service, int number, Path config, Path logs, String axonServer) {
        this.service = service;
        this.name = service + "-" + number;
        this.config = config;
        this.console = logs.resolve(name + ".log");
        this.axonServer = axonServer;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public HealthProbe health() {
        return health;
    }

    /** Returns when it is ready. */
    public void start() {
        running = RunningProcess.begin(begin(), console, health::isReady);
    }

    /** Returns when it answers at all, ready or not. */
    void startUnready() {
        running = RunningProcess.begin(begin(), console, this::answers);
    }

    private boolean answers() {
        try {
            return health.ask("liveness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process begin() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                java, "-Xmx256m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + LaunchOptions.temporary());
        command.command().addAll(LaunchOptions.RAISED_LIMITS);
        command.command().addAll(LaunchOptions.THANKS_AT_ONCE);
        command.command().add("-jar");
        command.command().add(System.getProperty("ross.services").replace("SERVICE", service));
        var environment = command.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("ROSS_") || variable.startsWith("SPRING_"));
        environment.put("SPRING_PROFILES_ACTIVE", "axon-server");
        environment.put("SPRING_CONFIG_ADDITIONAL_LOCATION", config.toUri().toString());
        environment.put("AXON_SERVER", axonServer);
        environment.put("ROSS_NODE", name);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_ENDPOINT_HEALTH_SHOW_COMPONENTS", "always");
        environment.put("ROSS_MANAGEMENT_PORT", String.valueOf(health.port()));
        try {
            return command.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(console.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isUp() {
        return running != null && running.isAlive();
    }

    public void kill() {
        if (running != null) running.kill();
    }

    /** Stops it; returns whether it ended by itself. */
    public boolean stop() {
        if (running == null) return true;
        var ended = running.stop();
        running.clear();
        return ended;
    }

    @Override
    public String toString() {
        return name;
    }
}
