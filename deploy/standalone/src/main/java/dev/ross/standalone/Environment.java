package dev.ross.standalone;

import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.Bucket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment's variables, each understood or refused in a sentence that names it. */
record Environment(Map<String, String> variables) {
    Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean hasAll(String... names) {
        return Stream.of(names).allMatch(name -> get(name).isPresent());
    }

    int port(String name, int otherwise) {
        var said = get(name);
        if (said.isEmpty()) {
            return otherwise;
        }
        try {
            var port = Integer.parseInt(said.get());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new CannotStart(name + " is not a port: " + said.get() + ".");
    }

    boolean isTrue(String name, boolean otherwise) {
        return get(name)
                .map(said -> switch (said.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new CannotStart(name + " is neither true nor false: " + said + ".");
                })
                .orElse(otherwise);
    }

    Optional<URI> url(String name) {
        return get(name).map(said -> {
            try {
                var url = URI.create(said.replaceFirst("/+$", ""));
                if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // told below
            }
            throw new CannotStart(name + " is not an address that begins with http:// or https://: " + said + ".");
        });
    }

    Optional<Certificate> certificate() {
        var chain = file("ROSS_CERTIFICATE");
        var key = file("ROSS_CERTIFICATE_KEY");
        if (chain.isPresent() != key.isPresent()) {
            throw new CannotStart("ROSS_CERTIFICATE and ROSS_CERTIFICATE_KEY belong together.");
        }
        return chain.flatMap(there -> key.map(too -> new Certificate(there, too)));
    }

    Optional<PostgresServer> postgres() {
        return get("ROSS_POSTGRES_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql://")) {
                throw new CannotStart("ROSS_POSTGRES_URL does not begin with jdbc:postgresql://: " + url + ".");
            }
            return new PostgresServer(
                    url,
                    get("ROSS_POSTGRES_USER").orElse("postgres"),
                    get("ROSS_POSTGRES_PASSWORD").orElse(""));
        });
    }

    Optional<Smtp> smtp(String from) {
        return get("ROSS_SMTP_HOST").map(host -> {
            var login = get("ROSS_SMTP_USER")
                    .map(user -> new Smtp.Login(user, get("ROSS_SMTP_PASSWORD").orElse("")));
            var startTls = isTrue("ROSS_SMTP_STARTTLS", login.isPresent());
            return new Smtp(host, port("ROSS_SMTP_PORT", 587), login, startTls, from);
        });
    }

    Optional<AdminAccess> keycloakAdmin() {
        return url("ROSS_KEYCLOAK_URL")
                .flatMap(address -> get("ROSS_KEYCLOAK_ADMIN_SECRET")
                        .map(secret -> new AdminAccess(
                                address, get("ROSS_KEYCLOAK_ADMIN_CLIENT").orElse(AdminAccess.CLIENT), secret)));
    }

    Optional<Bucket> s3() {
        var id = get("ROSS_S3_ACCESS_KEY");
        var secret = get("ROSS_S3_SECRET_KEY");
        if (id.isPresent() != secret.isPresent()) {
            throw new CannotStart("ROSS_S3_ACCESS_KEY and ROSS_S3_SECRET_KEY belong together.");
        }
        return url("ROSS_S3_URL")
                .map(url -> new Bucket(
                        url,
                        url("ROSS_S3_PUBLIC_URL").orElse(url),
                        get("ROSS_S3_BUCKET").orElse("ross"),
                        get("ROSS_S3_REGION").orElse("us-east-1"),
                        id.flatMap(known -> secret.map(too -> new Bucket.Key(known, too)))));
    }

    private Optional<Path> file(String name) {
        return get(name).map(said -> {
            var file = Path.of(said).toAbsolutePath();
            if (!Files.isReadable(file)) {
                throw new CannotStart(name + " names a file that cannot be read: " + file + ".");
            }
            return file;
        });
    }
}
