package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.DataFolder;
import dev.ross.standalone.Smtp;
import dev.ross.standalone.login.CodeFlow;
import dev.ross.standalone.login.LoginRefused;
import dev.ross.standalone.postgres.Databases;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.Store;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SuppressWarnings("NullAway.Init")
class RealmTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "correct horse battery";
    private static final URI PUBLIC_URL = URI.create("http://127.0.0.1:8080");

    @TempDir
    private static Path home;

    private static DataFolder folder;
    private static Postgres postgres;
    private static Keycloak keycloak;
    private static KeycloakSettings settings;
    private static AdminApi admin;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.open(home);
        var secrets = folder.secrets();
        secrets.password("postgres");
        var software = Path.of(System.getProperty("ross.software"));
        var distribution = KeycloakDistribution.unpacked(Path.of(System.getProperty("ross.keycloak.zip")), software);
        postgres = Postgres.start(
                folder.resolve("postgresql"), software, folder.log("postgresql"), secrets.file("postgres"));
        new Databases(postgres.server(), secrets::password).prepare(Store.KEYCLOAK);
        var port = freePort();
        settings = new KeycloakSettings(URI.create("http://127.0.0.1:" + port), "127.0.0.1", port, Optional.empty());
        keycloak = Keycloak.launch(distribution, settings, postgres.server(), folder);
        keycloak.awaitReady();
        admin = new AdminApi(
                new AdminAccess(settings.inside(), AdminAccess.CLIENT, secrets.password(AdminAccess.CLIENT)));
        assertThat(reconcile(PUBLIC_URL)).containsExactly("realm");
        person("guest@ross.test", null);
        person("manager@ross.test", "r-1");
        person("auditor@ross.test", null);
        give("auditor@ross.test", "AUDITOR");
    }

    @AfterAll
    static void stop() throws Exception {
        keycloak.close();
        postgres.close();
        folder.close();
    }

    @Test
    void aSecondReconciliationChangesNothing() {
        assertThat(reconcile(PUBLIC_URL)).isEmpty();
    }

    @Test
    void addressesFollowThePublicUrlAndNothingElseIsTouched() {
        try {
            assertThat(reconcile(URI.create("https://ross.house")))
                    .containsExactly("ross-customer-app", "ross-staff-app");
            assertThat(client("ross-customer-app").get("redirectUris").toString())
                    .contains("https://ross.house/guest/")
                    .doesNotContain("8080");
            assertThat(client("ross-customer-app").get("protocolMappers")).hasSize(4);
        } finally {
            reconcile(PUBLIC_URL);
        }
    }

    @Test
    void whoeverLogsInThroughTheGuestAppIsACustomerThere() {
        var token = login("ross-customer-app", "guest@ross.test");
        assertThat(roles(token)).containsExactly("CUSTOMER");
        assertThat(token.get("aud").toString()).contains("ross-api");
        assertThat(token.get("azp").asString()).isEqualTo("ross-customer-app");
        assertThat(token.get("email").asString()).isEqualTo("guest@ross.test");
        assertThat(token.get("email_verified").asBoolean()).isTrue();
        assertThat(token.get("name").asString()).isEqualTo("Given Family");
        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        assertThat(token.has("sub")).isTrue();
    }

    @Test
    void theSamePersonIsNoCustomerInTheStaffApp() {
        var token = login("ross-staff-app", "guest@ross.test");
        assertThat(roles(token)).isEmpty();
        assertThat(token.get("aud").toString()).contains("ross-api");
    }

    @Test
    void anAuditorIsOneInTheStaffAppAlone() {
        assertThat(roles(login("ross-staff-app", "auditor@ross.test"))).containsExactly("AUDITOR");
        assertThat(roles(login("ross-customer-app", "auditor@ross.test"))).containsExactly("CUSTOMER");
    }

    @Test
    void tokensCarryRestaurantAndRole() {
        var token = login("ross-staff-app", "manager@ross.test");
        assertThat(token.get("restaurantId").asString()).isEqualTo("r-1");
        assertThat(token.get("restaurantRole").asString()).isEqualTo("MANAGER");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        var flow = CodeFlow.onLoopback(issuer(), "ross-customer-app");
        assertThatThrownBy(() -> flow.login("guest@ross.test", "wrong"))
                .isInstanceOf(LoginRefused.class)
                .hasMessage("Invalid username or password.");
    }

    @Test
    void aLoginWithoutPkceIsRefused() throws Exception {
        var answer = get(issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8765%2Fcallback&scope=openid");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void aPlainChallengeIsRefused() throws Exception {
        var answer = get(issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8765%2Fcallback&scope=openid"
                + "&code_challenge=0123456789012345678901234567890123456789012&code_challenge_method=plain");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void aRedirectElsewhereIsRefused() throws Exception {
        for (var elsewhere : new String[] {
            "http%3A%2F%2F127.0.0.1%3A8765%2Fcallback%2Fx",
            "http%3A%2F%2F127.0.0.1%3A8766%2Fcallback",
            "https%3A%2F%2Fevil.test"
        }) {
            var answer = get(issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                    + "&redirect_uri=" + elsewhere + "&scope=openid");
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    @Test
    void aPasswordIsTakenOnTheLoginPageOnly() throws Exception {
        for (var client : new String[] {"ross-customer-app", "ross-staff-app", "admin-cli"}) {
            var answer = token("grant_type=password&client_id=" + client
                    + "&username=guest%40ross.test&password=correct+horse+battery");
            assertThat(answer.statusCode()).as(client).isIn(400, 401);
            assertThat(answer.body()).containsAnyOf("unauthorized_client", "invalid_client");
        }
    }

    @Test
    void aRefreshTokenWorksOnce() throws Exception {
        var first = CodeFlow.onLoopback(issuer(), "ross-customer-app").login("guest@ross.test", PASSWORD);
        var refresh = "grant_type=refresh_token&client_id=ross-customer-app&refresh_token=" + first.refresh();
        assertThat(token(refresh).statusCode()).isEqualTo(200);
        assertThat(token(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void theSagaServiceMayWriteTheTwoAttributesAndNothingBesidesPeople() throws Exception {
        var answer = token("grant_type=client_credentials&client_id=ross-saga-service&client_secret=s3cret");
        var token = JSON.readTree(answer.body()).get("access_token").asString();
        var person = (ObjectNode) admin.find("/ross/users?exact=true&username=guest@ross.test")
                .orElseThrow()
                .get(0);
        var id = person.get("id").asString();
        var attributes = person.withObject("/attributes");
        attributes.putArray("restaurantId").add("r-2");
        attributes.putArray("restaurantRole").add("STAFF");
        assertThat(asSagaService("GET", "/ross/users/" + id, token, "")).isEqualTo(200);
        assertThat(asSagaService("PUT", "/ross/users/" + id, token, person.toString()))
                .isEqualTo(204);
        assertThat(login("ross-staff-app", "guest@ross.test")
                        .get("restaurantId")
                        .asString())
                .isEqualTo("r-2");

        assertThat(asSagaService("GET", "/ross/clients", token, "")).isEqualTo(403);
        assertThat(asSagaService("GET", "/ross/events", token, "")).isEqualTo(403);
        assertThat(asSagaService("PUT", "/ross", token, "{\"enabled\":false}")).isEqualTo(403);
        assertThat(asSagaService("GET", "/master/users", token, "")).isEqualTo(403);

        attributes.removeAll();
        assertThat(asSagaService("PUT", "/ross/users/" + id, token, person.toString()))
                .isEqualTo(204);
        assertThat(login("ross-staff-app", "guest@ross.test").has("restaurantId"))
                .isFalse();
    }

    @Test
    void nobodyWritesTheirOwnRestaurant() throws Exception {
        var profile = admin.find("/ross/users/profile").orElseThrow();
        for (var attribute : profile.get("attributes")) {
            if (attribute.get("name").asString().startsWith("restaurant")) {
                assertThat(attribute.get("permissions").get("edit").toString()).isEqualTo("[\"admin\"]");
                assertThat(attribute.get("permissions").get("view").toString()).isEqualTo("[\"admin\"]");
            }
        }
        assertThat(profile.path("unmanagedAttributePolicy").isMissingNode()).isTrue();
    }

    @Test
    void theRealmGuardsItsPeople() {
        var realm = admin.find("/ross").orElseThrow();
        for (var on : new String[] {
            "registrationAllowed",
            "registrationEmailAsUsername",
            "verifyEmail",
            "bruteForceProtected",
            "revokeRefreshToken"
        }) {
            assertThat(realm.get(on).asBoolean()).as(on).isTrue();
        }
        assertThat(realm.get("refreshTokenMaxReuse").asInt()).isZero();
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.get("sslRequired").asString()).isEqualTo("external");
    }

    private static java.util.Set<String> reconcile(URI publicUrl) {
        var smtp = new Smtp("127.0.0.1", 25, Optional.empty(), false, "ross@ross.test");
        return new RealmReconciliation(admin).reconcile(new RealmTemplate(publicUrl, smtp, "s3cret"));
    }

    private static void person(String email, @org.jspecify.annotations.Nullable String restaurant) {
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

    private static void give(String email, String role) {
        var id = admin.find("/ross/users?exact=true&username=" + email)
                .orElseThrow()
                .get(0)
                .get("id")
                .asString();
        var roles = JSON.createArrayNode().add(admin.find("/ross/roles/" + role).orElseThrow());
        admin.post("/ross/users/" + id + "/role-mappings/realm", roles);
    }

    private static JsonNode client(String id) {
        return admin.find("/ross/clients?clientId=" + id).orElseThrow().get(0);
    }

    private static JsonNode login(String client, String email) {
        var access =
                CodeFlow.onLoopback(issuer(), client).login(email, PASSWORD).access();
        return JSON.readTree(Base64.getUrlDecoder().decode(access.split("\\.")[1]));
    }

    private static java.util.List<String> roles(JsonNode token) {
        return token.path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static URI issuer() {
        return settings.address().resolve("/realms/ross");
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> token(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static int asSagaService(String method, String path, String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(settings.inside().resolve("/admin/realms" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .statusCode();
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
