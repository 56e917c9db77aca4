package dev.ross.standalone;

import dev.ross.standalone.aot.AotTraining;
import dev.ross.standalone.aot.TrainingCommand;
import dev.ross.standalone.demo.Demo;
import dev.ross.standalone.keycloak.AdminAccess;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.keycloak.OperatorAccount;
import dev.ross.standalone.keycloak.PidFile;
import dev.ross.standalone.keycloak.RealmReconciliation;
import dev.ross.standalone.keycloak.RealmTemplate;
import dev.ross.standalone.mail.Inbox;
import dev.ross.standalone.mongo.MongoStandIn;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.Bucket;
import dev.ross.standalone.s3.S3StandIn;
import java.util.Map;
import java.util.Optional;

/** The order in which the house opens: what stands on nothing first, the services last. It closes in reverse. */
final class House implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final Opened opened = new Opened();
    private volatile boolean open;

    House(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void open() {
        var folder = opened.keep(() -> DataFolder.open(settings.home()));
        Moved.in(folder).refuseToOpen();
        PidFile.in(folder).stop();
        Ports.check(settings);
        settings.certificate().ifPresent(Trust::also);
        var demo = new Demo(folder.resolve("demo-logins.txt"), folder.resolve("demo-pending"));
        if (folder.isNew() && settings.mayHaveDemo()) {
            demo.plan();
        }

        var cellar = new Cellar(settings, progress, opened, folder);
        var postgres = cellar.databaseAndKeycloak();
        var inbox = settings.givenSmtp().isEmpty() ? Optional.of(opened.keep(Inbox::open)) : Optional.<Inbox>empty();
        var smtp = settings.givenSmtp()
                .or(() -> inbox.map(open -> open.smtp(settings.mailFrom())))
                .orElseThrow();
        var mongo = settings.givenMongo().orElseGet(() -> views(postgres.orElseThrow(), folder));
        var bucket = settings.givenS3().orElseGet(() -> pictures(folder));
        var parts = new Parts(
                postgres.filter(server -> !settings.storesGiven()),
                mongo,
                bucket,
                smtp,
                settings.givenKeycloak().orElse(settings.keycloak().address()),
                settings.givenKeycloak().orElse(settings.keycloak().inside()));
        var properties = new ContextProperties(settings, parts, folder).all();
        if (settings.partsAlone()) {
            identities(cellar, folder, smtp, demo);
            var handover = opened.keep(() -> Handover.to(folder.resolve("services"), properties));
            progress.say(
                    "The parts are there; what each service needs to know of them is in " + handover.folder() + ".");
        } else {
            // Beside Keycloak, which they need only once somebody comes.
            var identities = new BackgroundWork<>("identities", () -> {
                identities(cellar, folder, smtp, demo);
                return folder;
            });
            var starting = new BackgroundWork<>(
                    "services",
                    () -> opened.keep(() -> progress.during(
                            "Starting the services",
                            () -> new Services(Standalone.class, properties, inbox, folder).start())));
            BackgroundWork.awaitAll(identities, starting);
            var services = starting.await();
            new ScreensAtStart(services, progress).await();
            var ready = new ReadinessAtStart(settings.managementPort(), ReadinessAtStart.AT_MOST).await();
            new Welcome(settings, parts, inbox.isPresent(), demo, folder, Version.of(services), progress).say(ready);
            AotTraining.wanted()
                    .ifPresent(cache ->
                            opened.keep(() -> AotTraining.begin(cache, training(folder), folder.log("aot-training"))));
        }
        open = true;
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

    private void identities(Cellar cellar, DataFolder folder, Smtp smtp, Demo demo) {
        cellar.awaitKeycloak();
        admin(folder).ifPresent(keycloak -> {
            var secret = folder.secrets().password("ross-saga-service");
            new RealmReconciliation(keycloak).reconcile(new RealmTemplate(settings.publicUrl(), smtp, secret));
            new OperatorAccount(keycloak, folder.secrets().password("operator")).bringInLine();
            demo.people(keycloak);
        });
    }

    private String views(PostgresServer postgres, DataFolder folder) {
        if (Views.deleteFormer(folder.resolve("mongo")))
            progress.say("The read models of an earlier version are deleted: they are built anew from the events.");
        return opened.keep(() -> MongoStandIn.start(postgres, folder.secrets())).uri();
    }

    private Bucket pictures(DataFolder folder) {
        var secret = folder.secrets().password("s3");
        return opened.keep(() -> S3StandIn.start(folder.resolve("s3"), settings.s3(), secret))
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

    boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        opened.close();
    }
}
