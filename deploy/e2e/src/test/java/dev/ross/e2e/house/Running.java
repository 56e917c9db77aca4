package dev.ross.e2e.house;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One run of the house.
 *
 * @param family its database and its identity provider, which outlive it when it is killed
 */
record Running(Process process, Path console, List<ProcessHandle> family) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Returns when it says that it is ready. */
    static Running begin(Launch launch, Path console) {
        var process = launch.begin(console);
        var ready = URI.create("http://127.0.0.1:" + launch.ports().management() + "/actuator/health/readiness");
        try (var http = HttpClient.newHttpClient()) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isReady(http, ready)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    clear(process.descendants().toList());
                    process.destroyForcibly();
                    throw new IllegalStateException("The house did not open: see " + console);
                }
            }
        }
        return new Running(process, console, process.descendants().toList());
    }

    private static boolean isReady(HttpClient http, URI ready) {
        try {
            Thread.sleep(100);
            var asked = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5));
            return http.send(asked.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does: it alone, at once. */
    void kill() {
        process.destroyForcibly();
        await(10);
    }

    /** As Ctrl-C does; whether it ended by itself. */
    boolean stop() {
        process.destroy();
        return await(60);
    }

    /** Ends whatever of it still runs. */
    void clear() {
        process.destroyForcibly();
        clear(family);
    }

    private static void clear(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean await(int seconds) {
        try {
            process.onExit().get(seconds, SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
