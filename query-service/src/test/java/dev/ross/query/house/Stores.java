package dev.ross.query.house;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One document server and one issuer for all tests of a run, unless a test brings its own server; a database of its own
 * for each context.
 */
final class Stores implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final MongoServer MONGO = mongo();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri="
                                + context.getEnvironment().getProperty("house.views", MONGO.getConnectionString()),
                        "ross.views.database=q" + UUID.randomUUID().toString().substring(0, 8),
                        "ross.identity.issuer=" + Issuer.ADDRESS,
                        "ross.companion.secret=" + Issuer.COMPANION_SECRET)
                .applyTo(context);
        context.getBeanFactory().registerSingleton("keys", new NoKeys());
    }

    private static MongoServer mongo() {
        try {
            var folder = Files.createTempDirectory("ross-views");
            var server =
                    new MongoServer(new H2Backend(folder.resolve("views.mv").toString()));
            server.bind();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.shutdownNow();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
