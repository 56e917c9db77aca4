package dev.ross.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.documentdb.DocumentDb;
import dev.ross.e2e.mail.DevMail;
import dev.ross.e2e.mail.Inbox;
import dev.ross.e2e.mail.PostBox;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The house in one process, with everything it brings along. */
public final class OneProcess implements House {
    private final DataFolder folder;
    private final Launch launch;
    private final @Nullable DocumentDb views;
    private @Nullable Running running;
    private @Nullable PostBox postBox;

    private OneProcess(DataFolder folder, Launch launch, @Nullable DocumentDb views) {
        this.folder = folder;
        this.launch = launch;
        this.views = views;
    }

    /** A new one, not open yet. */
    public static OneProcess inANewFolder(String name) {
        var folder = DataFolder.fresh(name);
        var launch = new Launch(folder.home(), Ports.free());
        if (!Boolean.getBoolean(DocumentDb.WANTED)) return new OneProcess(folder, launch, null);
        var views = DocumentDb.started(folder.kept().resolve("documentdb.log"));
        return new OneProcess(folder, launch.with("ROSS_MONGO_URI", views.uri()), views);
    }

    /** Opens with the mail server it brings along. */
    @Override
    public void open() {
        open(launch);
    }

    /** Opens with another mail server, which is away, and remembers whatever happens to the house. */
    @Override
    public void openWithoutMail() {
        var box = postBox == null ? PostBox.closed() : postBox;
        box.close();
        postBox = box;
        open(launch.with("ROSS_SMTP_HOST", "127.0.0.1")
                .with("ROSS_SMTP_PORT", box.port())
                .with("ROSS_MAIL_FROM", "house@ross.test"));
    }

    @Override
    public void mailReturns() {
        if (postBox != null) postBox.open();
    }

    private void open(Launch said) {
        var begun = System.nanoTime();
        running = Running.begin(
                said.begin(folder.console()),
                folder.console(),
                new Health(launch.ports().management())::isReady);
        System.out.printf("The house opened in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public boolean isOpen() {
        return running != null && running.isAlive();
    }

    /** Its database and its identity provider stay behind as orphans. */
    @Override
    public void kill() {
        if (running != null) running.kill();
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
        return postBox == null ? new DevMail(system()) : postBox;
    }

    @Override
    public String secret(String name) {
        return folder.secret(name);
    }

    public Launch launch() {
        return launch;
    }

    /** Where its views lie, if the build asks for that. */
    public DocumentDb views() {
        return Objects.requireNonNull(views, "its views lie in its own PostgreSQL");
    }

    @Override
    public void close() {
        try {
            if (isOpen() && running != null)
                assertThat(running.stop()).as("the house closes when asked to").isTrue();
        } finally {
            if (running != null) running.clear();
            if (views != null) views.close();
            if (postBox != null) postBox.close();
            folder.keepLogsAndRemove();
        }
    }
}
