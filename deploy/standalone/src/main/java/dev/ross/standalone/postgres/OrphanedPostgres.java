package dev.ross.standalone.postgres;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A postmaster left behind by a killed ROSS: it keeps running and holding the data until it is stopped. */
record OrphanedPostgres(ProcessHandle process) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);

    /** Finds the postmaster that runs on this folder, if the process named in its lock file is truly that. */
    static Optional<OrphanedPostgres> of(Path data) {
        var lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(lock);
            var process = lines.isEmpty()
                    ? Optional.<ProcessHandle>empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
            if (process.isEmpty()) {
                return Optional.empty(); // PostgreSQL clears such a lock by itself
            }
            if (isThatPostmaster(process.get(), data, lines)) {
                return process.map(OrphanedPostgres::new);
            }
            Files.delete(lock); // its pid is another process now, which PostgreSQL would take for a postmaster
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new StartException(
                    "The data folder is broken: " + lock
                            + " cannot be read: delete it if no PostgreSQL runs on that folder.",
                    e);
        }
    }

    private static boolean isThatPostmaster(ProcessHandle process, Path data, List<String> lock) throws IOException {
        if (lock.size() < 3 || !Files.isSameFile(Path.of(lock.get(1).strip()), data)) {
            return false;
        }
        var started = Instant.ofEpochSecond(Long.parseLong(lock.get(2).strip()));
        var isOfThatTime = process.info()
                .startInstant()
                .map(at -> Duration.between(at, started).abs().compareTo(CLOCKS_DIFFER_BY) < 0)
                .orElse(true);
        var isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(true);
        return isOfThatTime && isPostgres;
    }

    /**
     * Stops it by a fast shutdown, which leaves nothing to recover; else by an immediate one, from which the log
     * recovers.
     */
    void stop() {
        signal("-INT");
        if (!endsWithin(60)) {
            signal("-QUIT");
            if (!endsWithin(10)) {
                throw new StartException(
                        "An earlier PostgreSQL (process " + process.pid() + ") does not stop: end it.");
            }
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartException(
                    "An earlier PostgreSQL (process " + process.pid() + ") cannot be stopped: end it.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
