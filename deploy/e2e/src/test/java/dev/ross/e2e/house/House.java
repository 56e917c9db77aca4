package dev.ross.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.mail.DevMail;
import dev.ross.e2e.mail.Inbox;
import dev.ross.e2e.mail.PostBox;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One house through all its runs. */
public final class House implements AutoCloseable {
    private final DataFolder folder;
    private final Launch launch;
    private @Nullable Running running;
    private Inbox inbox;
    private @Nullable PostBox postBox;

    private House(DataFolder folder, Launch launch) {
        this.folder = folder;
        this.launch = launch;
        this.inbox = new DevMail(system());
    }

    /** A new one, not open yet. */
    public static House inANewFolder(String name) {
        var folder = DataFolder.fresh(name);
        return new House(folder, new Launch(folder.home(), Ports.free()));
    }

    /** Opens with the mail server it brings along; says how long that took. */
    public Duration open() {
        inbox = new DevMail(system());
        return open(launch);
    }

    /** Opens with another mail server, which need not be there; it is closed with the house. */
    public Duration openWith(PostBox postBox) {
        this.postBox = postBox;
        inbox = postBox;
        return open(launch.with("ROSS_SMTP_HOST", "127.0.0.1")
                .with("ROSS_SMTP_PORT", postBox.port())
                .with("ROSS_MAIL_FROM", "house@ross.test"));
    }

    private Duration open(Launch said) {
        var begun = System.nanoTime();
        running = Running.begin(said, folder.console());
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("The house opened in %.1f s.%n", took.toMillis() / 1000.0);
        return took;
    }

    public boolean isOpen() {
        return running != null && running.process().isAlive();
    }

    /** Pulls the plug: the process is gone at once, its database and its identity provider stay behind as orphans. */
    public void kill() {
        if (running != null) running.kill();
    }

    public URI system() {
        return URI.create("http://127.0.0.1:" + launch.ports().system());
    }

    public URI issuer() {
        return identity().resolve("/realms/ross");
    }

    public URI identity() {
        return URI.create("http://127.0.0.1:" + launch.ports().identity());
    }

    public Inbox inbox() {
        return inbox;
    }

    /** A password that it made for itself. */
    public String secret(String name) {
        return folder.secret(name);
    }

    public Launch launch() {
        return launch;
    }

    @Override
    public void close() {
        try {
            if (running != null && running.process().isAlive())
                assertThat(running.stop()).as("the house closes when asked to").isTrue();
        } finally {
            if (running != null) running.clear();
            if (postBox != null) postBox.close();
            folder.keepLogsAndRemove();
        }
    }
}
