package dev.ross.e2e.street;

import dev.ross.e2e.house.DataFolder;
import dev.ross.e2e.house.Launch;
import dev.ross.e2e.house.Ports;
import dev.ross.e2e.house.Running;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the services of a street stand upon: databases and an identity provider, but for Axon Server. */
final class Ground implements AutoCloseable {
    private final DataFolder folder;
    private final Launch launch;
    private @Nullable Running running;

    Ground(String name, int smtp) {
        folder = DataFolder.fresh(name);
        launch = new Launch(folder.home(), Ports.free())
                .with("ROSS_SMTP_HOST", "127.0.0.1")
                .with("ROSS_SMTP_PORT", smtp)
                .with("ROSS_MAIL_FROM", "house@ross.test");
    }

    void open() {
        open(launch);
    }

    /** With somebody else's identity provider. */
    void openWith(URI identity) {
        open(launch.with("ROSS_KEYCLOAK_URL", identity));
    }

    private void open(Launch said) {
        var last = told().resolve("saga-service.properties");
        running = Running.begin(
                said.beginParts(folder.console()),
                folder.console(),
                () -> Files.exists(last) && Files.exists(told().resolve("command-service.properties")));
    }

    /** Where each service is told of it. */
    Path told() {
        return folder.home().resolve("services");
    }

    Path logs() {
        return folder.kept();
    }

    Ports ports() {
        return launch.ports();
    }

    String secret(String name) {
        return folder.secret(name);
    }

    @Override
    public void close() {
        if (running != null) {
            running.stop();
            running.clear();
        }
        folder.keepLogsAndRemove();
    }
}
