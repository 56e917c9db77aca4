package dev.ross.standalone.keycloak;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.login.AuthorizationCodeFlow;
import dev.ross.standalone.mail.MailServerAddress;
import dev.ross.standalone.postgres.DatabaseSetup;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.StoreSchema;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped realm in a Keycloak of its own, with a few people in it, shared by all tests that use it. */
final class TrialRealm implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final URI PUBLIC_URL = URI.create("http://127.0.0.1:8080");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final DataFolder folder;
    private final PostgresProcess postgres;
    private final KeycloakProcess keycloak;
    private final KeycloakSettings settings;
    private final AdminApi admin;

    TrialRealm() throws Exception {
        home = Files.createTempDirectory("ross-realm");
        folder = DataFolder.open(home);
        var secrets = folder.secrets();
        secrets.password("postgres");
        var software = Path.of(System.getProperty("ross.software"));
        var zip = Path.of(System.getProperty("ross.keycloak.zip"));
        var distribution = KeycloakDistribution.unpacked(zip, software, new KeycloakBuild());
        postgres = PostgresProcess.start(
                folder.resolve("postgresql"), software, folder.log("postgresql"), secrets.file("postgres"));
        new DatabaseSetup(postgres.server(), secrets::password).prepare(StoreSchema.KEYCLOAK);
        var port = freePort();
        settings = new KeycloakSettings(URI.create("http://127.0.0.1:" + port), "127.0.0.1", port, Optional.empty());
        keycloak = KeycloakProcess.launch(distribution, settings, postgres.server(), folder);
        keycloak.awaitReady();
        admin = new AdminApi(
                new AdminAccess(settings.inside(), AdminAccess.CLIENT, secrets.password(AdminAccess.CLIENT)));
        if (!reconcile(PUBLIC_URL).equals(Set.of("realm"))) throw new IllegalStateException("the realm was not new");
        admit("guest@ross.test", null);
        admit("manager@ross.test", "r-1");
        admit("auditor@ross.test", null);
        give("auditor@ross.test", "AUDITOR");
    }

    AdminApi admin() {
        return admin;
    }

    URI issuer() {
        return settings.address().resolve("/realms/ross");
    }

    Set<String> reconcile(URI publicUrl) {
        var smtp = new MailServerAddress("127.0.0.1", 25, Optional.empty(), false, "ross@ross.test");
        return new RealmReconciliation(admin).reconcile(new RealmTemplate(publicUrl, smtp, "s3cret"));
    }

    JsonNode client(String id) {
        return admin.find("/ross/clients?clientId=" + id).orElseThrow().get(0);
    }

    ObjectNode person(String username) {
        return (ObjectNode) admin.find("/ross/users?exact=true&username=" + username)
                .orElseThrow()
                .get(0);
    }

    /** The content of the token of someone who has just logged in. */
    JsonNode login(String client, String email) {
        var access = AuthorizationCodeFlow.onLoopback(issuer(), client)
                .login(email, PASSWORD)
                .access();
        return JSON.readTree(Base64.getUrlDecoder().decode(access.split("\\.")[1]));
    }

    static List<String> roles(JsonNode token) {
        return token.path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    HttpResponse<String> token(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The status with which Keycloak's administration answers the saga service. */
    int asSagaService(String method, String path, String body) throws Exception {
        var answer = token("grant_type=client_credentials&client_id=ross-saga-service&client_secret=s3cret");
        var token = JSON.readTree(answer.body()).get("access_token").asString();
        return send(HttpRequest.newBuilder(settings.inside().resolve("/admin/realms" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Override
    public void close() throws Exception {
        keycloak.close();
        postgres.close();
        folder.close();
        FileSystemUtils.deleteRecursively(home);
    }

    private void admit(String email, @Nullable String restaurant) {
        var person = JSON.createObjectNode();
        person.put("username", email)
                .put("email", email)
                .put("emailVerified", true)
                .put("enabled", true);
        person.put("firstName", "Given").put("lastName", "Family");
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        if (restaurant != null) {
            person.withObject("/attributes").putArray("restaurantId").add(restaurant);
            person.withObject("/attributes").putArray("restaurantRole").add("MANAGER");
        }
        admin.post("/ross/users", person);
    }

    private void give(String email, String role) {
        var roles = JSON.createArrayNode().add(admin.find("/ross/roles/" + role).orElseThrow());
        admin.post("/ross/users/" + person(email).get("id").asString() + "/role-mappings/realm", roles);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
