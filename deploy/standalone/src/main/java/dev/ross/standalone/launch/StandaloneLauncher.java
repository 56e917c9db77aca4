package dev.ross.standalone.launch;

import dev.ross.standalone.aot.AotTraining;
import dev.ross.standalone.aot.TrainingCommand;
import dev.ross.standalone.certificate.CertificateTrust;
import dev.ross.standalone.demo.DemoEvening;
import dev.ross.standalone.demo.DemoSetup;
import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.keycloak.OperatorAccount;
import dev.ross.standalone.keycloak.PidFile;
import dev.ross.standalone.keycloak.RealmReconciliation;
import dev.ross.standalone.keycloak.RealmTemplate;
import dev.ross.standalone.lifecycle.BackgroundWork;
import dev.ross.standalone.lifecycle.ResourceStack;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.mail.DevInbox;
import dev.ross.standalone.mail.MailServerAddress;
import dev.ross.standalone.migration.MovedMarker;
import dev.ross.standalone.mongo.EmbeddedMongo;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.EmbeddedS3;
import dev.ross.standalone.s3.S3Bucket;
import dev.ross.standalone.settings.StandaloneSettings;
import dev.ross.standalone.stores.EmbeddedStores;
import dev.ross.standalone.stores.ViewDatabase;
import java.util.Map;
import java.util.Optional;

/** Starts ROSS in order of dependency: first the backends that need nothing, last the services. Stops it in reverse. */
public final class StandaloneLauncher implements AutoCloseable {
    private final StandaloneSettings settings;
    private final StartProgress progress;
    private final ResourceStack resources = new ResourceStack();
    private volatile boolean open;

    public StandaloneLauncher(StandaloneSettings settings, StartProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Checks the ports alone, for a start that first has something long to do. */
    public static void checkPorts(StandaloneSettings settings) {
        PortCheck.check(settings);
    }

    public void open() {
        var folder = resources.keep(() -> DataFolder.open(settings.home()));
        MovedMarker.in(folder).refuseToOpen();
        PidFile.in(folder).stop();
        PortCheck.check(settings);
        settings.certificate().ifPresent(CertificateTrust::also);
        var demo = new DemoSetup(folder.resolve("demo-logins.txt"), folder.resolve("demo-pending"));
        if (folder.isNew() && settings.mayHaveDemo()) {
            demo.plan();
        }

        var stores = new EmbeddedStores(settings, progress, resources, folder);
        var postgres = stores.databaseAndKeycloak();
        var inbox = settings.givenSmtp().isEmpty()
                ? Optional.of(resources.keep(DevInbox::open))
                : Optional.<DevInbox>empty();
        var smtp = settings.givenSmtp()
                .or(() -> inbox.map(open -> open.smtp(settings.mailFrom())))
                .orElseThrow();
        var mongo = settings.givenMongo().orElseGet(() -> views(postgres.orElseThrow(), folder));
        var bucket = settings.givenS3().orElseGet(() -> pictures(folder));
        var backends = new Backends(
                postgres.filter(server -> !settings.storesGiven()),
                mongo,
                bucket,
                smtp,
                settings.givenKeycloak().orElse(settings.keycloak().address()),
                settings.givenKeycloak().orElse(settings.keycloak().inside()));
        var properties = new ContextProperties(settings, backends, folder).all();
        if (settings.partsAlone()) {
            identities(stores, folder, smtp, demo);
            var configFiles = resources.keep(() -> ServiceConfigFiles.to(folder.resolve("services"), properties));
            progress.say(
                    "The parts are there; what each service needs to know of them is in " + configFiles.folder() + ".");
        } else {
            // Concurrently with Keycloak, which the services need only for the first request.
            var identities = new BackgroundWork<>("identities", () -> {
                identities(stores, folder, smtp, demo);
                return folder;
            });
            var starting = new BackgroundWork<>(
                    "services",
                    () -> resources.keep(() -> progress.during(
                            "Starting the services",
                            () -> new ServiceLauncher(Standalone.class, properties, inbox, folder).start())));
            BackgroundWork.awaitAll(identities, starting);
            var services = starting.await();
            new ScreenStartupWait(services, progress).await();
            var ready = new ReadinessWait(settings.managementPort(), ReadinessWait.AT_MOST).await();
            new StartupSummary(settings, backends, inbox.isPresent(), demo, folder, RossVersion.of(services), progress)
                    .say(ready);
            if (settings.evening()) resources.keep(() -> evening(demo, folder, backends));
            AotTraining.wanted()
                    .ifPresent(cache -> resources.keep(
                            () -> AotTraining.begin(cache, training(folder), folder.log("aot-training"))));
        }
        open = true;
    }

    private EveningTask evening(DemoSetup demo, DataFolder folder, Backends backends) {
        var evening = new DemoEvening(demo, folder.resolve("demo-evening.txt"));
        return EveningTask.begin(
                evening, admin(folder), backends.issuer(), settings.inside(), settings.home(), progress);
    }

    private TrainingCommand training(DataFolder folder) {
        var trusted = settings.certificate()
                .map(ours -> Map.of(
                        "ROSS_CERTIFICATE", ours.chain().toString(),
                        "ROSS_CERTIFICATE_KEY", ours.key().toString()))
                .orElse(Map.of());
        var keycloak = settings.givenKeycloak().orElse(settings.keycloak().inside());
        return new TrainingCommand(folder.resolve("aot-training"), settings.software(), keycloak, trusted);
    }

    private void identities(EmbeddedStores stores, DataFolder folder, MailServerAddress smtp, DemoSetup demo) {
        stores.awaitKeycloak();
        admin(folder).ifPresent(keycloak -> {
            var secret = folder.secrets().password("ross-saga-service");
            new RealmReconciliation(keycloak).reconcile(new RealmTemplate(settings.publicUrl(), smtp, secret));
            new OperatorAccount(keycloak, folder.secrets().password("operator")).bringInLine();
            demo.people(keycloak);
        });
    }

    private String views(PostgresServer postgres, DataFolder folder) {
        if (ViewDatabase.deleteFormer(folder.resolve("mongo")))
            progress.say("The read models of an earlier version are deleted: they are built anew from the events.");
        return resources
                .keep(() -> EmbeddedMongo.start(postgres, folder.secrets()))
                .uri();
    }

    private S3Bucket pictures(DataFolder folder) {
        var secret = folder.secrets().password("s3");
        return resources
                .keep(() -> EmbeddedS3.start(folder.resolve("s3"), settings.s3(), secret))
                .bucket();
    }

    private Optional<AdminApi> admin(DataFolder folder) {
        return settings.givenKeycloak().isPresent()
                ? settings.givenKeycloakAdmin().map(AdminApi::new)
                : Optional.of(new AdminApi(new AdminAccess(
                        settings.keycloak().inside(),
                        AdminAccess.CLIENT,
                        folder.secrets().password(AdminAccess.CLIENT))));
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        resources.close();
    }
}
