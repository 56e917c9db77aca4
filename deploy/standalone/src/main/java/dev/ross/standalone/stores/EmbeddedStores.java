package dev.ross.standalone.stores;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.folder.FolderPermissions;
import dev.ross.standalone.keycloak.KeycloakBuild;
import dev.ross.standalone.keycloak.KeycloakDistribution;
import dev.ross.standalone.keycloak.KeycloakProcess;
import dev.ross.standalone.lifecycle.BackgroundWork;
import dev.ross.standalone.lifecycle.ResourceStack;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.postgres.DatabaseSetup;
import dev.ross.standalone.postgres.DurabilityCheck;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.StoreSchema;
import dev.ross.standalone.settings.StandaloneSettings;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts the embedded PostgreSQL and Keycloak. Keycloak needs that database; it is unpacked while the database starts,
 * and gets ready while lighter backends start.
 */
public final class EmbeddedStores {
    private final StandaloneSettings settings;
    private final StartProgress progress;
    private final ResourceStack resources;
    private final DataFolder folder;
    private @Nullable KeycloakProcess keycloak;

    public EmbeddedStores(
            StandaloneSettings settings, StartProgress progress, ResourceStack resources, DataFolder folder) {
        this.settings = settings;
        this.progress = progress;
        this.resources = resources;
        this.folder = folder;
    }

    public Optional<PostgresServer> databaseAndKeycloak() {
        if (!settings.needsPostgres()) {
            return Optional.empty();
        }
        if (settings.givenKeycloak().isPresent()) {
            return Optional.of(database());
        }
        var build = resources.keep(KeycloakBuild::new);
        var unpacked = new BackgroundWork<>("keycloak-distribution", () -> distribution(build));
        var server = database();
        var distribution = unpacked.await();
        keycloak = resources.keep(() -> KeycloakProcess.launch(distribution, settings.keycloak(), server, folder));
        return Optional.of(server);
    }

    /** Starts the database alone, for work on the stored data while ROSS is stopped. */
    public Optional<PostgresServer> databaseAlone() {
        return settings.storesGiven() && settings.givenMongo().isPresent() ? Optional.empty() : Optional.of(database());
    }

    public void awaitKeycloak() {
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
        DurabilityCheck.verify(server);
        new DatabaseSetup(server, folder.secrets()::password).prepare(stores());
        return server;
    }

    private PostgresProcess postgres() {
        folder.secrets().password("postgres");
        FolderPermissions.closeSoftware(settings.software());
        var started = resources.keep(() -> PostgresProcess.start(
                folder.resolve("postgresql"),
                settings.software(),
                folder.log("postgresql"),
                folder.secrets().file("postgres")));
        FolderPermissions.closeSoftware(settings.software()); // the library makes it writable for all
        return started;
    }

    private StoreSchema[] stores() {
        var needed = EnumSet.allOf(StoreSchema.class);
        if (settings.storesGiven())
            needed.removeAll(EnumSet.of(StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS));
        if (settings.givenMongo().isPresent()) needed.remove(StoreSchema.VIEWS);
        if (settings.givenKeycloak().isPresent()) needed.remove(StoreSchema.KEYCLOAK);
        return needed.toArray(StoreSchema[]::new);
    }

    private KeycloakDistribution distribution(KeycloakBuild build) {
        FolderPermissions.closeSoftware(settings.software());
        var zip = settings.keycloakZip();
        if (zip.isEmpty()) {
            return KeycloakDistribution.readyIn(settings.software())
                    .orElseThrow(() -> new StartException(
                            "Keycloak is not there: start ROSS by deploy/run, which fetches it, or name its archive by"
                                    + " ROSS_KEYCLOAK_ZIP."));
        }
        return KeycloakDistribution.isReady(zip.get(), settings.software())
                ? KeycloakDistribution.unpacked(zip.get(), settings.software(), build)
                : progress.during(
                        "Unpacking and preparing Keycloak, this once",
                        () -> KeycloakDistribution.unpacked(zip.get(), settings.software(), build));
    }
}
