package dev.ross.standalone.launch;

import dev.ross.standalone.demo.DemoEvening;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes the evening at the demo restaurant while ROSS is open already, and reports the outcome on the terminal. */
final class EveningTask implements AutoCloseable {
    /** Less than an access token lives. */
    private static final int AT_MOST_MINUTES = 4;

    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(2);

    private final DemoEvening evening;
    private final Optional<AdminApi> keycloak;
    private final Path home;
    private final StartProgress progress;
    private final Thread thread;
    private volatile boolean closed;

    private EveningTask(
            DemoEvening evening,
            Optional<AdminApi> keycloak,
            URI issuer,
            URI system,
            Path home,
            StartProgress progress) {
        this.evening = evening;
        this.keycloak = keycloak;
        this.home = home;
        this.progress = progress;
        thread = Thread.ofPlatform().daemon().name("demo-evening").unstarted(() -> run(issuer, system));
    }

    static EveningTask begin(
            DemoEvening evening,
            Optional<AdminApi> keycloak,
            URI issuer,
            URI system,
            Path home,
            StartProgress progress) {
        var task = new EveningTask(evening, keycloak, issuer, system, home, progress);
        task.thread.start();
        CompletableFuture.delayedExecutor(AT_MOST_MINUTES, TimeUnit.MINUTES).execute(task.thread::interrupt);
        return task;
    }

    private void run(URI issuer, URI system) {
        if (!evening.isPossible() || keycloak.isEmpty()) {
            progress.say("No evening is made: there is no demo restaurant, or Keycloak is not administered from here.");
            return;
        }
        if (evening.isThere()) {
            progress.say("The demo restaurant has its evening from an earlier start; another needs a new data folder.");
            return;
        }
        progress.say("Making an evening at the demo restaurant …");
        var failure = evening.make(keycloak.get(), issuer, system);
        if (failure.isEmpty()) progress.say("An evening is in progress at the demo restaurant.");
        else if (!closed) progress.say(sentence(failure.get()));
    }

    private String sentence(Exception failure) {
        return StartFailure.in(home)
                .sentence(new StartException(
                        "The evening at the demo restaurant is not complete: the next start with --evening continues it.",
                        failure));
    }

    /** The request that is being sent is not awaited for long: its key lets the next start repeat it. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TIME_TO_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
