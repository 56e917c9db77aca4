package dev.ross.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneSettingsTest {
    @Test
    void nothingSaidMeansLoopbackAndTheUsualPorts() {
        var settings = settings(Map.of());
        assertThat(settings.publicUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.keycloak().address()).hasToString("http://127.0.0.1:8180");
        assertThat(settings.keycloak().inside()).hasToString("http://127.0.0.1:8180");
        assertThat(settings.managementPort()).isEqualTo(8081);
        assertThat(settings.s3().address()).hasToString("http://127.0.0.1:8280");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.home()).isEqualTo(Path.of(".ross").toAbsolutePath());
        assertThat(settings.mayHaveDemo()).isTrue();
    }

    @Test
    void theIssuerFollowsThePublicUrl() {
        var settings = settings(Map.of("ROSS_PUBLIC_URL", "http://192.168.1.10:8080/", "ROSS_BIND", "0.0.0.0"));
        assertThat(settings.publicUrl()).hasToString("http://192.168.1.10:8080");
        assertThat(settings.keycloak().address()).hasToString("http://192.168.1.10:8180");
        assertThat(settings.keycloak().inside()).hasToString("http://127.0.0.1:8180");
        assertThat(settings.s3().address()).hasToString("http://192.168.1.10:8280");
    }

    @Test
    void aCertificateMakesItHttpsThroughout(@TempDir Path temp) throws Exception {
        var pem = Files.createFile(temp.resolve("server.pem")).toString();
        var settings = settings(Map.of(
                "ROSS_CERTIFICATE", pem, "ROSS_CERTIFICATE_KEY", pem, "ROSS_PUBLIC_URL", "https://ross.example:8080"));
        assertThat(settings.keycloak().inside()).hasToString("https://ross.example:8180");
        assertThatThrownBy(() -> settings(Map.of("ROSS_CERTIFICATE", pem)))
                .hasMessage("ROSS_CERTIFICATE and ROSS_CERTIFICATE_KEY belong together.");
    }

    @Test
    void whereAnAddressIsGivenNothingIsStartedForIt() {
        var settings = settings(Map.of(
                "ROSS_POSTGRES_URL", "jdbc:postgresql://db.example/postgres",
                "ROSS_MONGO_URI", "mongodb://mongo.example/ross",
                "ROSS_S3_URL", "https://s3.example",
                "ROSS_SMTP_HOST", "smtp.example",
                "ROSS_SMTP_USER", "ross@ross.example",
                "ROSS_KEYCLOAK_URL", "https://id.example"));
        assertThat(settings.givenPostgres()).isPresent();
        assertThat(settings.givenMongo()).hasValue("mongodb://mongo.example/ross");
        assertThat(settings.givenSmtp().orElseThrow().from()).isEqualTo("ross@ross.example");
        assertThat(settings.givenSmtp().orElseThrow().startTls()).isTrue();
        assertThat(settings.givenS3().orElseThrow().publicUrl()).hasToString("https://s3.example");
        assertThat(settings.givenKeycloak()).isPresent();
        assertThat(settings.mayHaveDemo()).isFalse();
    }

    @Test
    void mailsAreSentInTheClearOnlyWhereThatIsSaid() {
        var server = Map.of("ROSS_SMTP_HOST", "smtp.example", "ROSS_SMTP_USER", "ross");
        for (var encrypted : List.of("true", "TRUE", " True ")) {
            assertThat(startTls(server, encrypted)).as(encrypted).isTrue();
        }
        for (var plain : List.of("false", "False")) {
            assertThat(startTls(server, plain)).as(plain).isFalse();
        }
        for (var neither : List.of("yes", "1", "on", "no")) {
            assertThatThrownBy(() -> startTls(server, neither))
                    .hasMessage("ROSS_SMTP_STARTTLS is neither true nor false: " + neither + ".");
        }
    }

    private static boolean startTls(Map<String, String> server, String value) {
        var variables = new java.util.HashMap<>(server);
        variables.put("ROSS_SMTP_STARTTLS", value);
        return settings(variables).givenSmtp().orElseThrow().startTls();
    }

    @Test
    void storesWithAddressesOfTheirOwnAKeycloakAndAMongoDbNeedNoPostgresOfOurs() {
        var stores = Map.of(
                "ROSS_EVENTS_URL", "jdbc:postgresql://a/ross",
                "ROSS_SAGAS_URL", "jdbc:postgresql://b/ross",
                "ROSS_KEYS_URL", "jdbc:postgresql://c/keys");
        assertThat(settings(stores).needsPostgres()).isTrue();
        var withKeycloak = new java.util.HashMap<>(stores);
        withKeycloak.put("ROSS_KEYCLOAK_URL", "https://id.example");
        assertThat(settings(withKeycloak).needsPostgres()).as("for the views").isTrue();
        withKeycloak.put("ROSS_MONGO_URI", "mongodb://m/ross");
        assertThat(settings(withKeycloak).needsPostgres()).isFalse();
    }

    @Test
    void whatCannotBeMeantIsToldBack() {
        assertThatThrownBy(() -> settings(Map.of("ROSS_PORT", "http"))).hasMessage("ROSS_PORT is not a port: http.");
        assertThatThrownBy(() -> settings(Map.of("ROSS_PUBLIC_URL", "ross.example")))
                .hasMessageContaining("ROSS_PUBLIC_URL is not an address");
        assertThatThrownBy(() -> settings(Map.of("ROSS_POSTGRES_URL", "postgres://db")))
                .hasMessageContaining("jdbc:postgresql://");
        assertThatThrownBy(() -> settings(Map.of("ROSS_S3_URL", "https://s3.example", "ROSS_S3_ACCESS_KEY", "access")))
                .hasMessage("ROSS_S3_ACCESS_KEY and ROSS_S3_SECRET_KEY belong together.");
        assertThatThrownBy(() -> StandaloneSettings.of(new EnvironmentVariables(Map.of()), List.of("--demo")))
                .hasMessageContaining("There is no option --demo");
        for (var other : List.of("--empty", "--parts")) {
            assertThatThrownBy(() -> StandaloneSettings.of(
                            new EnvironmentVariables(Map.of("ROSS_SMTP_HOST", "smtp.example")),
                            List.of("--evening", other)))
                    .hasMessage("--evening needs the demo restaurant: leave out --empty and --parts.");
        }
    }

    private static StandaloneSettings settings(Map<String, String> environment) {
        return StandaloneSettings.of(new EnvironmentVariables(environment), List.of());
    }
}
