package dev.ross.standalone.migration;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.keycloak.PidFile;
import dev.ross.standalone.lifecycle.ResourceStack;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.migration.copy.AxonServerLog;
import dev.ross.standalone.migration.copy.LogCopy;
import dev.ross.standalone.migration.copy.PostgresLog;
import dev.ross.standalone.migration.copy.SagaTokens;
import dev.ross.standalone.postgres.StoreSchema;
import dev.ross.standalone.settings.EnvironmentVariables;
import dev.ross.standalone.settings.StandaloneSettings;
import dev.ross.standalone.stores.EmbeddedStores;
import dev.ross.standalone.stores.ViewDatabase;

/**
 * Moves the events of a stopped installation to Axon Server, or back. It first copies the events, which changes nothing
 * in the source; once both logs are found equal, it sets the marker that keeps ROSS from starting here, translates the
 * tokens of the processes, and drops the views. After an interruption at any step, the same command resumes there.
 */
public final class EventStoreMigration implements AutoCloseable {
    private final StandaloneSettings settings;
    private final EnvironmentVariables environment;
    private final MigrationArguments arguments;
    private final StartProgress progress;
    private final ResourceStack resources = new ResourceStack();

    public EventStoreMigration(
            StandaloneSettings settings,
            EnvironmentVariables environment,
            MigrationArguments arguments,
            StartProgress progress) {
        this.settings = settings;
        this.environment = environment;
        this.arguments = arguments;
        this.progress = progress;
    }

    public void run() {
        var folder = resources.keep(() -> DataFolder.open(settings.home()));
        if (folder.isNew() && !arguments.back()) {
            throw new StartException(
                    "There is no installation in " + settings.home() + ": name its folder by ROSS_HOME.");
        }
        PidFile.in(folder).stop();
        var marker = MovedMarker.in(folder);
        refuseAnotherServer(marker);

        var database = new EmbeddedStores(settings, progress, resources, folder).databaseAlone();
        var connections = new StoreConnections(environment, database, folder.secrets());
        connections.prepareEvents();
        var postgres = resources.keep(() -> new PostgresLog(connections.open(StoreSchema.EVENTS)));
        var axonServer = resources.keep(() -> new AxonServerLog(arguments.host(), arguments.port()));
        var tokens = resources.keep(() -> new SagaTokens(connections.open(StoreSchema.SAGAS), postgres));
        tokens.refuseWorkingProcesses();
        var views = new ViewDatabase(settings.givenMongo(), database, folder);
        if (arguments.back()) {
            new LogCopy(axonServer, postgres, progress::say).run();
            reportTranslatedTokens(tokens.toPostgres());
            clear(views);
            marker.back();
            progress.say("The events are back: start the installation by deploy/run.");
        } else {
            new LogCopy(postgres, axonServer, progress::say).run();
            marker.to(arguments.address());
            reportTranslatedTokens(tokens.toAxonServer());
            clear(views);
            progress.say(
                    "The events are in Axon Server at " + arguments.address() + ": start the services there. Keys and"
                            + " processes stay in PostgreSQL; the installation stays closed until deploy/move back.");
        }
    }

    private void refuseAnotherServer(MovedMarker marker) {
        marker.address().filter(address -> !address.equals(arguments.address())).ifPresent(address -> {
            throw new StartException("This installation has moved to Axon Server at " + address + ", not at "
                    + arguments.address() + ": name the one where it is.");
        });
    }

    private void reportTranslatedTokens(int translated) {
        progress.say(
                translated == 0
                        ? "No process had read anything yet: each begins at the first event."
                        : translated
                                + " processes go on where they were, under the numbers of the other store: nobody is"
                                + " written to again.");
    }

    private void clear(ViewDatabase views) {
        views.clear();
        progress.say("The read models are dropped: they are built anew from the events at the next start.");
    }

    @Override
    public void close() {
        resources.close();
    }
}
