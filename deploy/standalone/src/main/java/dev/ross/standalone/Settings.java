package dev.ross.standalone;

import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.keycloak.KeycloakSettings;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.Bucket;
import dev.ross.standalone.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the person who starts the house said, by the environment and the command line. Where they gave the address of a
 * part, that is used and none is started for it.
 *
 * @param software where Keycloak and PostgreSQL are unpacked
 * @param keycloakZip Keycloak as published, needed once
 * @param partsAlone whether the services are started by someone else
 * @param storesGiven whether every store on PostgreSQL has an address of its own
 */
record Settings(
        Path home,
        Path software,
        Optional<Path> keycloakZip,
        boolean empty,
        boolean partsAlone,
        String bind,
        int port,
        int managementPort,
        URI publicUrl,
        Optional<Certificate> certificate,
        KeycloakSettings keycloak,
        Optional<URI> givenKeycloak,
        Optional<AdminAccess> givenKeycloakAdmin,
        Optional<PostgresServer> givenPostgres,
        boolean storesGiven,
        Optional<String> givenMongo,
        Optional<Smtp> givenSmtp,
        String mailFrom,
        S3Settings s3,
        Optional<Bucket> givenS3) {

    static Settings of(Environment said, List<String> arguments) {
        for (var argument : arguments) {
            if (!argument.equals("--empty") && !argument.equals("--parts")) {
                throw new CannotStart(
                        "There is no option " + argument + "; there are --empty, for no demo restaurant, and"
                                + " --parts, for what the services stand upon without the services.");
            }
        }
        var home =
                Path.of(said.get("ROSS_HOME").orElse(".ross")).toAbsolutePath().normalize();
        var bind = said.get("ROSS_BIND").orElse("127.0.0.1");
        var port = said.port("ROSS_PORT", 8080);
        var certificate = said.certificate();
        var publicUrl = said.url("ROSS_PUBLIC_URL")
                .orElseGet(() -> URI.create((certificate.isPresent() ? "https" : "http") + "://127.0.0.1:" + port));
        var keycloakPort = said.port("ROSS_KEYCLOAK_PORT", 8180);
        var keycloakUrl = said.url("ROSS_KEYCLOAK_PUBLIC_URL")
                .orElseGet(() -> URI.create(publicUrl.getScheme() + "://" + publicUrl.getHost() + ":" + keycloakPort));
        if (arguments.contains("--parts") && said.get("ROSS_SMTP_HOST").isEmpty()) {
            throw new CannotStart("With --parts there is no inbox: name a mail server by ROSS_SMTP_HOST.");
        }
        var s3Port = said.port("ROSS_S3_PORT", 8280);
        var s3Url = said.url("ROSS_S3_PUBLIC_URL")
                .orElseGet(() -> URI.create(publicUrl.getScheme() + "://" + publicUrl.getHost() + ":" + s3Port));
        var mailFrom = said.get("ROSS_MAIL_FROM")
                .or(() -> said.get("ROSS_SMTP_USER").filter(user -> user.contains("@")))
                .orElse("ross@localhost");
        return new Settings(
                home,
                said.get("ROSS_SOFTWARE").map(Path::of).orElse(home.resolve("software")),
                said.get("ROSS_KEYCLOAK_ZIP").map(Path::of),
                arguments.contains("--empty"),
                arguments.contains("--parts"),
                bind,
                port,
                said.port("ROSS_MANAGEMENT_PORT", 8081),
                publicUrl,
                certificate,
                new KeycloakSettings(keycloakUrl, bind, keycloakPort, certificate),
                said.url("ROSS_KEYCLOAK_URL"),
                said.keycloakAdmin(),
                said.postgres(),
                said.hasAll("ROSS_EVENTS_URL", "ROSS_SAGAS_URL", "ROSS_KEYS_URL"),
                said.get("ROSS_MONGO_URI"),
                said.smtp(mailFrom),
                mailFrom,
                new S3Settings(s3Url, bind, s3Port, certificate, publicUrl),
                said.s3());
    }

    /** Keycloak keeps its people there too, and views without a MongoDB lie there, wherever the stores are. */
    boolean needsPostgres() {
        return givenKeycloak.isEmpty() || !storesGiven || givenMongo.isEmpty();
    }

    /** Where everything is ours and new, so that nobody finds invented people in a system of theirs. */
    boolean mayHaveDemo() {
        return !empty && !partsAlone && givenKeycloak.isEmpty() && givenPostgres.isEmpty() && !storesGiven;
    }
}
