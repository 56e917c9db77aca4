package dev.ross.standalone.watch;

import dev.ross.standalone.Secrets;
import dev.ross.standalone.mail.Inbox;
import dev.ross.standalone.mongo.MongoStandIn;
import dev.ross.standalone.postgres.Databases;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.Store;
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

/** The three services in one process upon real stores, with traces kept in memory, and nobody to keep identities. */
final class Watched implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int TRIES = 60;
    private static final String NOBODY = "http://127.0.0.1:9";

    /** Names a MongoDB for the views, in place of the one that ROSS brings along. */
    static final String GIVEN_VIEWS = "ROSS_TEST_MONGO_URI";

    final Issuer issuer = new Issuer();
    private final Inbox inbox = Inbox.open();
    private final Postgres postgres;
    private final @Nullable MongoStandIn mongo;
    private final String viewsUri;
    private final ConfigurableApplicationContext services;

    Watched(Path folder, Map<String, Object> more) throws IOException {
        var secrets = new Secrets(folder.resolve("secrets"));
        secrets.password("postgres");
        var software = Path.of(System.getProperty("ross.software"));
        postgres = Postgres.start(
                folder.resolve("postgresql"), software, folder.resolve("postgresql.log"), secrets.file("postgres"));
        new Databases(postgres.server(), secrets::password).prepare(Store.EVENTS, Store.SAGAS, Store.KEYS, Store.VIEWS);
        var given = System.getenv(GIVEN_VIEWS);
        mongo = given == null ? MongoStandIn.start(postgres.server(), secrets) : null;
        viewsUri = mongo == null ? given : mongo.uri();
        var said = new LinkedHashMap<String, Object>();
        for (var store : new Store[] {Store.EVENTS, Store.SAGAS, Store.KEYS}) {
            var prefix = "ross." + store.schema() + ".";
            said.put(prefix + "url", postgres.server().url(store.database()));
            said.put(prefix + "username", store.user());
            said.put(prefix + "password", secrets.password(store.user()));
            said.put(prefix + "owner-username", store.owner());
            said.put(prefix + "owner-password", secrets.password(store.owner()));
        }
        said.put("spring.config.name", "standalone");
        said.put("spring.main.banner-mode", "off");
        said.put("spring.application.name", "ross");
        said.put("server.port", 0);
        said.put("management.server.port", 0);
        said.put("ross.keys.master-key", secrets.key("master-key"));
        said.put("ross.secret", secrets.key("house"));
        said.put("ross.companion.secret", secrets.key("companion"));
        said.put("ross.node", "watched"); // as a data folder gives its own name at every start
        said.put("ross.s3.url", NOBODY);
        said.put("ross.s3.public-url", NOBODY);
        said.put("ross.s3.bucket", "ross");
        said.put("ross.s3.region", "us-east-1");
        said.put("ross.s3.access-key", "none");
        said.put("ross.s3.secret-key", "none");
        said.put("spring.mongodb.uri", viewsUri);
        said.put("spring.mail.port", inbox.smtp("ROSS").port());
        said.put("ross.identity.issuer", issuer.address());
        said.put("ross.identity.jwks-url", issuer.address());
        said.put("ross.identity.admin-url", NOBODY);
        said.put("ross.identity.realm", "ross");
        said.put("ross.identity.client-id", "ross-saga-service");
        said.put("ross.identity.client-secret", "none");
        said.put("ross.command.budgets.requests", 1_000_000); // one guest asks all evening
        said.put("ross.command.commands-per-second", 1_000);
        said.putAll(more);
        services = new SpringApplicationBuilder(Everything.class)
                .run(said.entrySet().stream()
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

    /** Where the views lie, with the password. */
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

    /** An open stream; whoever is done with it closes it. */
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

    /** What Prometheus is given. */
    String scraped() {
        return sent(HttpRequest.newBuilder(at("management", "/actuator/prometheus")))
                .body();
    }

    /** As often as the services are not there in time, with one key, as clients are told to. */
    HttpResponse<String> postUntilAnswered(String path, String token, String json) {
        var key = UUID.randomUUID().toString();
        for (int attempt = 1; ; attempt++) {
            var answer = post(path, token, json, "Idempotency-Key", key);
            if (answer.statusCode() != 503 || attempt == TRIES) return answer;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /** Registered by a manager of that name. */
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
