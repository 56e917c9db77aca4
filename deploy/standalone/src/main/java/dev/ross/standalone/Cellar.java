package dev.ross.standalone;

import dev.ross.standalone.keycloak.Keycloak;
import dev.ross.standalone.keycloak.KeycloakDistribution;
import dev.ross.standalone.postgres.Databases;
import dev.ross.standalone.postgres.Durability;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.Store;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heavy machinery: the database, and upon it Keycloak, which is unpacked while the database starts and gets ready
 * while lighter things do.
 */
final class Cellar {
    private final Settings settings;
    private final Progress progress;
    private final Opened opened;
    private final DataFolder folder;
    private @Nullable Keycloak keycloak;

    Cellar(Settings settings, Progress progress, Opened opened, DataFolder folder) {
        this.settings = settings;
        this.progress = progress;
        this.opened = opened;
        this.folder = folder;
    }

    Optional<PostgresServer> databaseAndKeycloak() {
        if (!settings.needsPostgres()) {
            return Optional.empty();
        }
        if (settings.givenKeycloak().isPresent()) {
            return Optional.of(database());
        }
        var unpacked = new BackgroundWork<>("keycloak-distribution", this::distribution);
        var server = database();
        var distribution = unpacked.await();
        keycloak = opened.keep(() -> Keycloak.launch(distribution, settings.keycloak(), server, folder));
        return Optional.of(server);
    }

    /** The database alone, for whoever works on what is stored while the house is closed. */
    Optional<PostgresServer> databaseAlone() {
        return settings.storesGiven() && settings.givenMongo().isPresent() ? Optional.empty() : Optional.of(database());
    }

    void awaitKeycloak() {
        var launched = keycloak;
        if (launched != null) {
            progress.during("Starting Keycloak", () -> {
                launched.awaitReady();
                return launched;
            });
        }
    }

    private PostgresServer database() {
        var server = settings.givenPostgres()
                .orElseGet(() ->
                        progress.during("Starting PostgreSQL", this::postgres).server());
        Durability.verify(server);
        new Databases(server, folder.secrets()::password).prepare(stores());
        return server;
    }

    private Postgres postgres() {
        folder.secrets().password("postgres");
        FolderPermissions.closeSoftware(settings.software());
        var started = opened.keep(() -> Postgres.start(
                folder.resolve("postgresql"),
                settings.software(),
                folder.log("postgresql"),
                folder.secrets().file("postgres")));
        FolderPermissions.closeSoftware(settings.software()); // the library lets everybody write where it unpacks
        return started;
    }

    private Store[] stores() {
        var needed = EnumSet.allOf(Store.class);
        if (settings.storesGiven()) needed.removeAll(EnumSet.of(Store.EVENTS, Store.SAGAS, Store.KEYS));
        if (settings.givenMongo().isPresent()) needed.remove(Store.VIEWS);
        if (settings.givenKeycloak().isPresent()) needed.remove(Store.KEYCLOAK);
        return needed.toArray(Store[]::new);
    }

    private KeycloakDistribution distribution() {
        FolderPermissions.closeSoftware(settings.software());
        var zip = settings.keycloakZip();
        if (zip.isEmpty()) {
            return KeycloakDistribution.readyIn(settings.software())
                    .orElseThrow(() -> new CannotStart(
                            "Keycloak is not there: start ROSS by deploy/run, which fetches it, or name its archive by"
                                    + " ROSS_KEYCLOAK_ZIP."));
        }
        return KeycloakDistribution.isReady(zip.get(), settings.software())
                ? KeycloakDistribution.unpacked(zip.get(), settings.software())
                : progress.during(
                        "Unpacking and preparing Keycloak, this once",
                        () -> KeycloakDistribution.unpacked(zip.get(), settings.software()));
    }
}
