package dev.ross.standalone.keycloak;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.StoreSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's command line and environment. Passwords are in the environment, where other users of the machine do not
 * see them.
 */
record KeycloakStartOptions(KeycloakSettings settings, PostgresServer database, SecretFiles secrets, Path log) {
    List<String> arguments() {
        var options = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--db-url=" + database.url(StoreSchema.KEYCLOAK.database()),
                "--db-schema=" + StoreSchema.KEYCLOAK.schema(),
                "--db-username=" + StoreSchema.KEYCLOAK.user(),
                "--db-pool-max-size=20",
                "--hostname=" + settings.address(),
                "--http-host=" + settings.bind(),
                "--log=console,file",
                // failed logins are events of the realm, which expire; names typed at a login need not be kept in log
                // files too
                "--log-level=info,org.keycloak.events:error",
                "--log-file=" + log));
        settings.certificate()
                .ifPresentOrElse(
                        certificate -> options.addAll(List.of(
                                "--https-port=" + settings.port(),
                                "--https-certificate-file=" + certificate.chain(),
                                "--https-certificate-key-file=" + certificate.key())),
                        () -> options.addAll(List.of("--http-enabled=true", "--http-port=" + settings.port())));
        if (settings.isBehindAProxy()) {
            options.add("--proxy-headers=xforwarded");
        }
        return options;
    }

    Map<String, String> environment() {
        return Map.of(
                "JAVA_OPTS_KC_HEAP",
                "-Xms128m -Xmx512m",
                "KC_DB_PASSWORD",
                secrets.password(StoreSchema.KEYCLOAK.user()),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak-admin"),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                AdminAccess.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.password(AdminAccess.CLIENT));
    }
}
