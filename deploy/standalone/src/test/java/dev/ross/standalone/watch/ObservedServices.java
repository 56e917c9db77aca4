package dev.ross.standalone.watch;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.mail.DevInbox;
import dev.ross.standalone.mongo.EmbeddedMongo;
import dev.ross.standalone.postgres.DatabaseSetup;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.StoreSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services in one process with real stores, with traces kept in memory, and without an identity provider. */
final class ObservedServices implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int TRIES = 60;
    private static final String NOBODY = "http://127.0.0.1:9";

    /** Names a MongoDB for the views, in place of the built-in one. */
    static final String GIVEN_VIEWS = "ROSS_TEST_MONGO_URI";

    final ObservedTokenIssuer issuer = new ObservedTokenIssuer();
    private final DevInbox inbox = DevInbox.open();
    private final PostgresProcess postgres;
    private final @Nullable EmbeddedMongo mongo;
    private final String viewsUri;
    private final ConfigurableApplicationContext services;

    ObservedServices(Path folder, Map<String, Object> more) throws IOException {
        var secrets = new SecretFiles(folder.resolve("secrets"));
        secrets.password("postgres");
        var software = Path.of(System.getProperty("ross.software"));
        postgres = PostgresProcess.start(
                folder.resolve("postgresql"), software, folder.resolve("postgresql.log"), secrets.file("postgres"));
        new DatabaseSetup(postgres.server(), secrets::password)
                .prepare(StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS, StoreSchema.VIEWS);
        var given = System.getenv(GIVEN_VIEWS);
        mongo = given == null ? EmbeddedMongo.start(postgres.server(), secrets) : null;
        viewsUri = mongo == null ? given : mongo.uri();
        var properties = new LinkedHashMap<String, Object>();
        for (var store : new StoreSchema[] {StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS}) {
            var prefix = "ross." + store.schema() + ".";
            properties.put(prefix + "url", postgres.server().url(store.database()));
            properties.put(prefix + "username", store.user());
            properties.put(prefix + "password", secrets.password(store.user()));
            properties.put(prefix + "owner-username", store.owner());
            properties.put(prefix + "owner-password", secrets.password(store.owner()));
        }
        properties.put("spring.config.name", "standalone");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.application.name", "ross");
        properties.put("server.port", 0);
        properties.put("management.server.port", 0);
        properties.put("ross.keys.master-key", secrets.key("master-key"));
        properties.put("ross.secret", secrets.key("installation"));
        properties.put("ross.companion.secret", secrets.key("companion"));
        properties.put("ross.node", "watched"); // as the data folder gives this name at every start
        properties.put("ross.s3.url", NOBODY);
        properties.put("ross.s3.public-url", NOBODY);
        properties.put("ross.s3.bucket", "ross");
        properties.put("ross.s3.region", "us-east-1");
        properties.put("ross.s3.access-key", "none");
        properties.put("ross.s3.secret-key", "none");
        properties.put("spring.mongodb.uri", viewsUri);
        properties.put("spring.mail.port", inbox.smtp("ROSS").port());
        properties.put("ross.identity.issuer", issuer.address());
        properties.put("ross.identity.jwks-url", issuer.address());
        properties.put("ross.identity.admin-url", NOBODY);
        properties.put("ross.identity.realm", "ross");
        properties.put("ross.identity.client-id", "ross-saga-service");
        properties.put("ross.identity.client-secret", "none");
        properties.put("ross.command.budgets.requests", 1_000_000); // one guest sends requests all evening
        properties.put("ross.command.commands-per-second", 1_000);
        properties.putAll(more);
        services = new SpringApplicationBuilder(AllServicesApplication.class)
                .run(properties.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    <T> T the(Class<T> type) {
        return services.getBean(type);
    }

    boolean has(String type) {
        try {
            return services.getBeanNamesForType(Class.forName(type)).length > 0;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The address of the views' database, with the password. */
    String viewsUri() {
        return viewsUri;
    }

    void closeTheServices() {
        services.close();
    }

    void closeTheMailServer() {
        inbox.close();
    }

    void closeTheViews() {
        if (mongo == null) throw new IllegalStateException("These views are not ours to close.");
        mongo.close();
    }

    void closeTheEvents() throws IOException {
        postgres.close();
    }

    HttpResponse<String> post(String path, String token, String json, String... headers) {
        var request = HttpRequest.newBuilder(at("server", "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) request.headers(headers);
        return sent(request);
    }

    HttpResponse<String> put(String path, String token, String json) {
        return sent(HttpRequest.newBuilder(at("server", "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path, String token) {
        return sent(HttpRequest.newBuilder(at("server", "/api/v1" + path)).header("Authorization", "Bearer " + token));
    }

    /** An open stream, which the caller must close. */
    HttpResponse<InputStream> watch(String path, String token) {
        try {
            var request = HttpRequest.newBuilder(at("server", "/api/v1" + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream");
            return HTTP.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The meters as Prometheus scrapes them. */
    String scraped() {
        return sent(HttpRequest.newBuilder(at("management", "/actuator/prometheus")))
                .body();
    }

    /** Repeats the request with one key while the services time out, as clients are told to. */
    HttpResponse<String> postUntilAnswered(String path, String token, String json) {
        var key = UUID.randomUUID().toString();
        for (int attempt = 1; ; attempt++) {
            var answer = post(path, token, json, "Idempotency-Key", key);
            if (answer.statusCode() != 503 || attempt == TRIES) return answer;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /** Registers a restaurant as a manager of that name. */
    String restaurantOf(String manager) {
        var answer = postUntilAnswered("/restaurants", issuer.token(manager, Map.of()), """
                {"name": "Tre Kök", "description": "", "region": "Stockholm", "timeZone": "Europe/Stockholm",
                 "currency": "SEK"}""");
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst(".*/", "");
    }

    String manager(String name, String restaurant) {
        return issuer.token(name, Map.of("restaurantId", restaurant, "restaurantRole", "MANAGER"));
    }

    private URI at(String server, String path) {
        var port = server.equals("server") ? "local.server.port" : "local.management.port";
        return URI.create("http://127.0.0.1:" + services.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        services.close();
        inbox.close();
        if (mongo != null) mongo.close();
        postgres.close();
        issuer.close();
    }
}
