package dev.ross.e2e.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.documentdb.DocumentDb;
import dev.ross.e2e.mail.DevMail;
import dev.ross.e2e.mail.ExternalMailServer;
import dev.ross.e2e.mail.Inbox;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An installation in one process, with all its built-in stores. */
public final class OneProcess implements InstallationFixture {
    private final TemporaryDataFolder folder;
    private final LaunchOptions launch;
    private final @Nullable DocumentDb views;
    private @Nullable RunningProcess running;
    private @Nullable ExternalMailServer mailServer;

    private OneProcess(TemporaryDataFolder folder, LaunchOptions launch, @Nullable DocumentDb views) {
        this.folder = folder;
        this.launch = launch;
        this.views = views;
    }

    /** A new one, not open yet. */
    public static OneProcess inANewFolder(String name) {
        var folder = TemporaryDataFolder.fresh(name);
        var launch = new LaunchOptions(folder.home(), FreePorts.free());
        if (!Boolean.getBoolean(DocumentDb.WANTED)) return new OneProcess(folder, launch, null);
        var views = DocumentDb.started(folder.kept().resolve("documentdb.log"));
        return new OneProcess(folder, launch.with("ROSS_MONGO_URI", views.uri()), views);
    }

    /** A new one with the demo restaurant and an evening in progress there, not open yet. */
    public static OneProcess withADemoEvening(String name) {
        var folder = TemporaryDataFolder.fresh(name);
        var launch = new LaunchOptions(folder.home(), FreePorts.free()).withAnEvening();
        return new OneProcess(folder, launch, null);
    }

    /** Opens with the built-in mail server. */
    @Override
    public void open() {
        open(launch);
    }

    /** Opens with another mail server, which is unreachable and keeps its mails when ROSS is killed. */
    @Override
    public void openWithoutMail() {
        var server = mailServer == null ? ExternalMailServer.closed() : mailServer;
        server.close();
        mailServer = server;
        open(launch.with("ROSS_SMTP_HOST", "127.0.0.1")
                .with("ROSS_SMTP_PORT", server.port())
                .with("ROSS_MAIL_FROM", "ross@ross.test"));
    }

    @Override
    public void mailReturns() {
        if (mailServer != null) mailServer.open();
    }

    private void open(LaunchOptions options) {
        var begun = System.nanoTime();
        running = RunningProcess.begin(
                options.begin(folder.console()),
                folder.console(),
                new HealthProbe(launch.ports().management())::isReady);
        System.out.printf("The installation opened in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public boolean isOpen() {
        return running != null && running.isAlive();
    }

    /** Its database and its identity provider keep running as orphans. */
    @Override
    public void kill() {
        if (running != null) running.kill();
    }

    @Override
    public void dropViews() {
        if (views == null) folder.dropViews();
        else views.dropViews();
    }

    @Override
    public URI system() {
        return URI.create("http://127.0.0.1:" + launch.ports().system());
    }

    @Override
    public URI identity() {
        return URI.create("http://127.0.0.1:" + launch.ports().identity());
    }

    @Override
    public Inbox inbox() {
        return mailServer == null ? new DevMail(system()) : mailServer;
    }

    @Override
    public String secret(String name) {
        return folder.secret(name);
    }

    /** Stops it as Ctrl-C does; it can be opened again. */
    public void stop() {
        assertThat(running != null && running.stop())
                .as("the installation ends when asked to")
                .isTrue();
    }

    /** What it has printed in all its runs. */
    public String printed() {
        return folder.printed();
    }

    public LaunchOptions launch() {
        return launch;
    }

    /** The store of its views, if the build asks for a separate one. */
    public DocumentDb views() {
        return Objects.requireNonNull(views, "its views lie in its own PostgreSQL");
    }

    @Override
    public void close() {
        try {
            if (isOpen()) stop();
        } finally {
            if (running != null) running.clear();
            if (views != null) views.close();
            if (mailServer != null) mailServer.close();
            folder.keepLogsAndRemove();
        }
    }
}
