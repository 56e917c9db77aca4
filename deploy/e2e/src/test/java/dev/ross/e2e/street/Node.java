package dev.ross.e2e.street;

import dev.ross.e2e.house.Health;
import dev.ross.e2e.house.Launch;
import dev.ross.e2e.house.Ports;
import dev.ross.e2e.house.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One node of one service: a process that is started, killed, and started again where it was. */
public final class Node {
    private final String service;
    private final String name;
    private final Path said;
    private final Path console;
    private final String axonServer;
    private final int port = Ports.another();
    private final Health health = new Health(Ports.another());
    private @Nullable Running running;

    /**
     * @param said what it is told of the parts
     * @param logs where what it prints is kept
     */
    Node(String service, int number, Path said, Path logs, String axonServer) {
        this.service = service;
        this.name = service + "-" + number;
        this.said = said;
        this.console = logs.resolve(name + ".log");
        this.axonServer = axonServer;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Health health() {
        return health;
    }

    /** Returns when it is ready. */
    public void start() {
        running = Running.begin(begin(), console, health::isReady);
    }

    /** Returns when it answers at all, ready or not. */
    void startUnready() {
        running = Running.begin(begin(), console, this::answers);
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
        var command =
                new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + Launch.temporary());
        command.command().addAll(Launch.ALLOWANCES);
        command.command().add("-jar");
        command.command().add(System.getProperty("ross.services").replace("SERVICE", service));
        var environment = command.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("ROSS_") || variable.startsWith("SPRING_"));
        environment.put("SPRING_PROFILES_ACTIVE", "axon-server");
        environment.put("SPRING_CONFIG_ADDITIONAL_LOCATION", said.toUri().toString());
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

    /** Whether it ended when it was asked to. */
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
