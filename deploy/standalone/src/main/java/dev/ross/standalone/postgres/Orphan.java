package dev.ross.standalone.postgres;

import dev.ross.standalone.CannotStart;
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

/** A postmaster whose ROSS was killed: it goes on by itself, holding the data, until it is asked to stop. */
record Orphan(ProcessHandle process) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);

    /** The postmaster that runs on this folder, if the process its lock names is truly that. */
    static Optional<Orphan> of(Path data) {
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
                return process.map(Orphan::new);
            }
            Files.delete(lock); // its number went to a stranger after a reboot; PostgreSQL would take that for itself
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart(
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

    /** Fast shutdown first, which leaves nothing to recover; else an immediate one, which the log makes good. */
    void stop() {
        signal("-INT");
        if (!endsWithin(60)) {
            signal("-QUIT");
            if (!endsWithin(10)) {
                throw new CannotStart("An earlier PostgreSQL (process " + process.pid() + ") does not stop: end it.");
            }
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotStart(
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
