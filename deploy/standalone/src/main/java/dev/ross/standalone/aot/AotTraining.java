package dev.ross.standalone.aot;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The training run that creates the AOT cache, once this ROSS is open. It ends when this process ends; if it fails, the
 * next start tries again. Its failure does not affect the running ROSS.
 */
public final class AotTraining implements AutoCloseable {
    private static final int AT_MOST_MINUTES = 10;
    private static final int SECONDS_TO_CLOSE = 2;

    private final Path cache;
    private final Path made;
    private final TrainingCommand command;
    private final Path log;
    private @Nullable Process process;
    private boolean closed;

    private AotTraining(Path cache, TrainingCommand command, Path log) {
        this.cache = cache;
        this.made = cache.resolveSibling(
                cache.getFileName() + "." + ProcessHandle.current().pid());
        this.command = command;
        this.log = log;
    }

    /** Returns the cache file to be created; the start script sets the property as long as there is no such file. */
    public static Optional<Path> wanted() {
        return Optional.ofNullable(System.getProperty("ross.aot-cache")).map(Path::of);
    }

    public static AotTraining begin(Path cache, TrainingCommand command, Path log) {
        var training = new AotTraining(cache, command, log);
        Thread.ofPlatform().daemon().name("aot-training").start(training::run);
        return training;
    }

    private void run() {
        try {
            FileSystemUtils.deleteRecursively(command.home());
            Files.createDirectories(command.home());
            var started = start();
            if (started != null && started.waitFor(AT_MOST_MINUTES, TimeUnit.MINUTES) && started.exitValue() == 0) {
                publish();
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(AotTraining.class).info("No AOT cache is made: {}", e.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            clean();
        }
    }

    /**
     * Publishes the cache, with a checksum if the JVM accepts it: while that matches, the script need not ask the JVM.
     */
    private void publish() throws IOException, InterruptedException {
        try (var file = FileChannel.open(made, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        if (succeeds(new ProcessBuilder(command.check(made))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD))) {
            var sum = cache.resolveSibling(cache.getFileName() + ".sum");
            succeeds(new ProcessBuilder("cksum").redirectInput(made.toFile()).redirectOutput(sum.toFile()));
        }
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean succeeds(ProcessBuilder command) throws IOException, InterruptedException {
        return command.start().waitFor() == 0;
    }

    private synchronized @Nullable Process start() throws IOException {
        if (closed) return null;
        var builder = new ProcessBuilder(command.line(made))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(command.environment(System.getenv()));
        process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void clean() {
        try {
            Files.deleteIfExists(made);
            Files.deleteIfExists(made.resolveSibling(made.getFileName() + ".config"));
            FileSystemUtils.deleteRecursively(command.home());
        } catch (IOException e) {
            // the next training run deletes its folder first, the script deletes caches that it does not know
        }
    }

    /**
     * Waits only for the training run's stores to close, two seconds at most: after Ctrl-C the terminal should return
     * soon.
     */
    @Override
    public void close() {
        var running = stopped();
        if (running == null || !running.isAlive()) return;
        running.destroy();
        try {
            if (!running.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process stopped() {
        closed = true;
        return process;
    }
}
