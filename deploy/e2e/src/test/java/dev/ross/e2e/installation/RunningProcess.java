package dev.ross.e2e.installation;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One run of one process.
 *
 * @param family the processes it started itself, which outlive it when it is killed
 */
public record RunningProcess(Process process, List<ProcessHandle> family) {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(12);

    /** Returns when it is ready. */
    public static RunningProcess begin(Process process, Path console, BooleanSupplier ready) {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                clear(process.descendants().toList());
                process.destroyForcibly();
                throw new IllegalStateException("It did not open: see " + console);
            }
            pause();
        }
        return new RunningProcess(process, process.descendants().toList());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: only this process, at once. */
    public void kill() {
        process.destroyForcibly();
        await(10);
    }

    /** As Ctrl-C does; returns whether it ended by itself. */
    public boolean stop() {
        process.destroy();
        return await(60);
    }

    /** Ends everything of it that still runs. */
    public void clear() {
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
