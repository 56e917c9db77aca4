package dev.ross.standalone;

import dev.ross.standalone.keycloak.PidFile;
import dev.ross.standalone.moving.AxonServerShelf;
import dev.ross.standalone.moving.Copying;
import dev.ross.standalone.moving.PostgresShelf;
import dev.ross.standalone.moving.SagaTokens;
import dev.ross.standalone.postgres.Store;

/**
 * Takes the events of a closed house to Axon Server, or back. First the events, which changes nothing where they come from;
 * once both sides are seen to be the same, the note that keeps the house closed, the places of its processes, and the views.
 * Wherever it ends on the way, the same command goes on there.
 */
final class HouseMove implements AutoCloseable {
    private final Settings settings;
    private final Environment said;
    private final MoveOrder order;
    private final Progress progress;
    private final Opened opened = new Opened();

    HouseMove(Settings settings, Environment said, MoveOrder order, Progress progress) {
        this.settings = settings;
        this.said = said;
        this.order = order;
        this.progress = progress;
    }

    void run() {
        var folder = opened.keep(() -> DataFolder.open(settings.home()));
        if (folder.isNew() && !order.back()) {
            throw new CannotStart("There is no house in " + settings.home() + ": name its folder by ROSS_HOME.");
        }
        PidFile.in(folder).stop();
        var moved = Moved.in(folder);
        refuseAnotherServer(moved);

        var database = new Cellar(settings, progress, opened, folder).databaseAlone();
        var doors = new StoreDoors(said, database, folder.secrets());
        doors.prepareEvents();
        var postgres = opened.keep(() -> new PostgresShelf(doors.open(Store.EVENTS)));
        var axonServer = opened.keep(() -> new AxonServerShelf(order.host(), order.port()));
        var tokens = opened.keep(() -> new SagaTokens(doors.open(Store.SAGAS), postgres));
        tokens.refuseWorkingProcesses();
        var views = new Views(settings.givenMongo(), database, folder);
        if (order.back()) {
            new Copying(axonServer, postgres, progress::say).run();
            tellProcesses(tokens.toPostgres());
            clear(views);
            moved.back();
            progress.say("The events are back: start the house by deploy/run.");
        } else {
            new Copying(postgres, axonServer, progress::say).run();
            moved.to(order.address());
            tellProcesses(tokens.toAxonServer());
            clear(views);
            progress.say("The events are in Axon Server at " + order.address() + ": start the services there. Keys and"
                    + " processes stay in PostgreSQL; the house stays closed until deploy/move back.");
        }
    }

    private void refuseAnotherServer(Moved moved) {
        moved.address().filter(address -> !address.equals(order.address())).ifPresent(address -> {
            throw new CannotStart("This house has moved to Axon Server at " + address + ", not at " + order.address()
                    + ": name the one where it is.");
        });
    }

    private void tellProcesses(int translated) {
        progress.say(
                translated == 0
                        ? "No process had read anything yet: each begins at the first event."
                        : translated
                                + " processes go on where they were, under the numbers of the other store: nobody is"
                                + " written to again.");
    }

    private void clear(Views views) {
        views.clear();
        progress.say("The read models are dropped: they are built anew from the events at the next start.");
    }

    @Override
    public void close() {
        opened.close();
    }
}
