package dev.ross.standalone.settings;

import dev.ross.standalone.certificate.ServerCertificate;
import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.keycloak.KeycloakSettings;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.mail.MailServerAddress;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.S3Bucket;
import dev.ross.standalone.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of the installation, from the environment and the command line. A backend whose address is given is used as
 * it is, and none is started for it.
 *
 * @param software where Keycloak and PostgreSQL are unpacked
 * @param keycloakZip Keycloak as published, needed once
 * @param partsAlone whether only the backends are started, and the services separately
 * @param evening whether the demo restaurant gets an evening in progress
 * @param storesGiven whether every store on PostgreSQL has an address of its own
 */
public record StandaloneSettings(
        Path home,
        Path software,
        Optional<Path> keycloakZip,
        boolean empty,
        boolean partsAlone,
        boolean evening,
        String bind,
        int port,
        int managementPort,
        URI publicUrl,
        Optional<ServerCertificate> certificate,
        KeycloakSettings keycloak,
        Optional<URI> givenKeycloak,
        Optional<AdminAccess> givenKeycloakAdmin,
        Optional<PostgresServer> givenPostgres,
        boolean storesGiven,
        Optional<String> givenMongo,
        Optional<MailServerAddress> givenSmtp,
        String mailFrom,
        S3Settings s3,
        Optional<S3Bucket> givenS3) {
    private static final Set<String> OPTIONS = Set.of("--empty", "--evening", "--parts");

    public static StandaloneSettings of(EnvironmentVariables environment, List<String> arguments) {
        for (var argument : arguments) {
            if (!OPTIONS.contains(argument)) {
                throw new StartException("There is no option " + argument
                        + "; there are --empty, for no demo restaurant, --evening, for an evening in progress there,"
                        + " and --parts, for what the services stand upon without the services.");
            }
        }
        if (arguments.contains("--evening") && (arguments.contains("--empty") || arguments.contains("--parts"))) {
            throw new StartException("--evening needs the demo restaurant: leave out --empty and --parts.");
        }
        var home = Path.of(environment.get("ROSS_HOME").orElse(".ross"))
                .toAbsolutePath()
                .normalize();
        var bind = environment.get("ROSS_BIND").orElse("127.0.0.1");
        var port = environment.port("ROSS_PORT", 8080);
        var certificate = environment.certificate();
        var publicUrl = environment
                .url("ROSS_PUBLIC_URL")
                .orElseGet(() -> URI.create((certificate.isPresent() ? "https" : "http") + "://127.0.0.1:" + port));
        var keycloakPort = environment.port("ROSS_KEYCLOAK_PORT", 8180);
        var keycloakUrl = environment
                .url("ROSS_KEYCLOAK_PUBLIC_URL")
                .orElseGet(() -> URI.create(publicUrl.getScheme() + "://" + publicUrl.getHost() + ":" + keycloakPort));
        if (arguments.contains("--parts") && environment.get("ROSS_SMTP_HOST").isEmpty()) {
            throw new StartException("With --parts there is no inbox: name a mail server by ROSS_SMTP_HOST.");
        }
        var s3Port = environment.port("ROSS_S3_PORT", 8280);
        var s3Url = environment
                .url("ROSS_S3_PUBLIC_URL")
                .orElseGet(() -> URI.create(publicUrl.getScheme() + "://" + publicUrl.getHost() + ":" + s3Port));
        var mailFrom = environment
                .get("ROSS_MAIL_FROM")
                .or(() -> environment.get("ROSS_SMTP_USER").filter(user -> user.contains("@")))
                .orElse("ross@localhost");
        return new StandaloneSettings(
                home,
                environment.get("ROSS_SOFTWARE").map(Path::of).orElse(home.resolve("software")),
                environment.get("ROSS_KEYCLOAK_ZIP").map(Path::of),
                arguments.contains("--empty"),
                arguments.contains("--parts"),
                arguments.contains("--evening"),
                bind,
                port,
                environment.port("ROSS_MANAGEMENT_PORT", 8081),
                publicUrl,
                certificate,
                new KeycloakSettings(keycloakUrl, bind, keycloakPort, certificate),
                environment.url("ROSS_KEYCLOAK_URL"),
                environment.keycloakAdmin(),
                environment.postgres(),
                environment.hasAll("ROSS_EVENTS_URL", "ROSS_SAGAS_URL", "ROSS_KEYS_URL"),
                environment.get("ROSS_MONGO_URI"),
                environment.smtp(mailFrom),
                mailFrom,
                new S3Settings(s3Url, bind, s3Port, certificate, publicUrl),
                environment.s3());
    }

    /**
     * Whether a PostgreSQL is needed: for Keycloak's accounts, for the stores, or for the views where no MongoDB is
     * given.
     */
    public boolean needsPostgres() {
        return givenKeycloak.isEmpty() || !storesGiven || givenMongo.isEmpty();
    }

    /**
     * Whether a demo restaurant may be created: only where every backend is new and our own, so that no invented people
     * appear in a given system.
     */
    public boolean mayHaveDemo() {
        return !empty && !partsAlone && givenKeycloak.isEmpty() && givenPostgres.isEmpty() && !storesGiven;
    }

    /**
     * Returns the loopback address of the system, or with a certificate the public one, for whose name it was issued.
     */
    public URI inside() {
        return certificate.isPresent()
                ? publicUrl
                : keycloak.inside().resolve("http://" + keycloak.inside().getHost() + ":" + port);
    }
}
