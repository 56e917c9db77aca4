package dev.ross.query.house;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One document server and one issuer for all tests of a run, unless a test brings its own server; a database of its own
 * for each context.
 */
final class Stores implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** It ends with the process: the contexts are closed while the process ends, and still write then. */
    private static final MongoFixture MONGO = new MongoFixture();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + context.getEnvironment().getProperty("house.views", MONGO.uri()),
                        "ross.views.database=q" + UUID.randomUUID().toString().substring(0, 8),
                        "ross.identity.issuer=" + Issuer.ADDRESS,
                        "ross.companion.secret=" + Issuer.COMPANION_SECRET,
                        // needed, and not asked: the keys of the tests are the context's own
                        "ross.keys.url=jdbc:postgresql://127.0.0.1:1/none",
                        "ross.keys.username=none",
                        "ross.keys.password=none",
                        "ross.keys.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .applyTo(context);
        if (!context.getEnvironment().containsProperty("test.keys"))
            context.getBeanFactory().registerSingleton("keys", new NoKeys());
    }
}
