package dev.ross.standalone.settings;

import dev.ross.standalone.certificate.ServerCertificate;
import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.mail.MailServerAddress;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.S3Bucket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the environment variables and rejects each invalid value in a sentence that names the variable. */
public record EnvironmentVariables(Map<String, String> variables) {
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean hasAll(String... names) {
        return Stream.of(names).allMatch(name -> get(name).isPresent());
    }

    int port(String name, int otherwise) {
        var value = get(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            var port = Integer.parseInt(value.get());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new StartException(name + " is not a port: " + value.get() + ".");
    }

    boolean isTrue(String name, boolean otherwise) {
        return get(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new StartException(name + " is neither true nor false: " + value + ".");
                })
                .orElse(otherwise);
    }

    Optional<URI> url(String name) {
        return get(name).map(value -> {
            try {
                var url = URI.create(value.replaceFirst("/+$", ""));
                if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // reported below
            }
            throw new StartException(name + " is not an address that begins with http:// or https://: " + value + ".");
        });
    }

    Optional<ServerCertificate> certificate() {
        var chain = file("ROSS_CERTIFICATE");
        var key = file("ROSS_CERTIFICATE_KEY");
        if (chain.isPresent() != key.isPresent()) {
            throw new StartException("ROSS_CERTIFICATE and ROSS_CERTIFICATE_KEY belong together.");
        }
        return chain.flatMap(there -> key.map(too -> new ServerCertificate(there, too)));
    }

    Optional<PostgresServer> postgres() {
        return get("ROSS_POSTGRES_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql://")) {
                throw new StartException("ROSS_POSTGRES_URL does not begin with jdbc:postgresql://: " + url + ".");
            }
            return new PostgresServer(
                    url,
                    get("ROSS_POSTGRES_USER").orElse("postgres"),
                    get("ROSS_POSTGRES_PASSWORD").orElse(""));
        });
    }

    Optional<MailServerAddress> smtp(String from) {
        return get("ROSS_SMTP_HOST").map(host -> {
            var login = get("ROSS_SMTP_USER")
                    .map(user -> new MailServerAddress.Login(
                            user, get("ROSS_SMTP_PASSWORD").orElse("")));
            var startTls = isTrue("ROSS_SMTP_STARTTLS", login.isPresent());
            return new MailServerAddress(host, port("ROSS_SMTP_PORT", 587), login, startTls, from);
        });
    }

    Optional<AdminAccess> keycloakAdmin() {
        return url("ROSS_KEYCLOAK_URL")
                .flatMap(address -> get("ROSS_KEYCLOAK_ADMIN_SECRET")
                        .map(secret -> new AdminAccess(
                                address, get("ROSS_KEYCLOAK_ADMIN_CLIENT").orElse(AdminAccess.CLIENT), secret)));
    }

    Optional<S3Bucket> s3() {
        var id = get("ROSS_S3_ACCESS_KEY");
        var secret = get("ROSS_S3_SECRET_KEY");
        if (id.isPresent() != secret.isPresent()) {
            throw new StartException("ROSS_S3_ACCESS_KEY and ROSS_S3_SECRET_KEY belong together.");
        }
        return url("ROSS_S3_URL")
                .map(url -> new S3Bucket(
                        url,
                        url("ROSS_S3_PUBLIC_URL").orElse(url),
                        get("ROSS_S3_BUCKET").orElse("ross"),
                        get("ROSS_S3_REGION").orElse("us-east-1"),
                        id.flatMap(known -> secret.map(too -> new S3Bucket.Key(known, too)))));
    }

    private Optional<Path> file(String name) {
        return get(name).map(value -> {
            var file = Path.of(value).toAbsolutePath();
            if (!Files.isReadable(file)) {
                throw new StartException(name + " names a file that cannot be read: " + file + ".");
            }
            return file;
        });
    }
}
