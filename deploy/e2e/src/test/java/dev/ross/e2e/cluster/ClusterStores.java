package dev.ross.e2e.cluster;

import com.mongodb.client.MongoClients;
import dev.ross.e2e.installation.FreePorts;
import dev.ross.e2e.installation.LaunchOptions;
import dev.ross.e2e.installation.RunningProcess;
import dev.ross.e2e.installation.TemporaryDataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The databases and the identity provider of a cluster, without Axon Server. */
final class ClusterStores implements AutoCloseable {
    private final TemporaryDataFolder folder;
    private final LaunchOptions launch;
    private @Nullable RunningProcess running;

    ClusterStores(String name, int smtp) {
        folder = TemporaryDataFolder.fresh(name);
        launch = new LaunchOptions(folder.home(), FreePorts.free())
                .with("ROSS_SMTP_HOST", "127.0.0.1")
                .with("ROSS_SMTP_PORT", smtp)
                .with("ROSS_MAIL_FROM", "ross@ross.test");
    }

    void open() {
        open(launch);
    }

    /** Opens them with the identity provider of another installation. */
    void openWith(URI identity) {
        open(launch.with("ROSS_KEYCLOAK_URL", identity));
    }

    private void open(LaunchOptions options) {
        var last = configFolder().resolve("saga-service.properties");
        running = RunningProcess.begin(
                options.beginParts(folder.console()),
                folder.console(),
                () -> Files.exists(last) && Files.exists(configFolder().resolve("command-service.properties")));
    }

    /** The folder with the configuration that each service reads. */
    Path configFolder() {
        return folder.home().resolve("services");
    }

    Path logs() {
        return folder.kept();
    }

    FreePorts ports() {
        return launch.ports();
    }

    /** Drops the views through the MongoDB that the services are given. */
    void dropViews() {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(configFolder().resolve("query-service.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var client = MongoClients.create(properties.getProperty("spring.mongodb.uri"))) {
            client.getDatabase("ross").drop();
        }
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
