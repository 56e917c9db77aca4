package dev.ross.standalone.lifecycle;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints the steps of the start to the terminal, and repeats a line every five seconds while a step takes long. */
public final class StartProgress implements AutoCloseable {
    private final PrintStream out;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("progress").factory());

    public StartProgress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
    }

    public <T> T during(String what, Supplier<T> work) {
        var begun = Instant.now();
        say(what + " …");
        var reminder = clock.scheduleAtFixedRate(() -> say(what + " … " + seconds(begun)), 5, 5, TimeUnit.SECONDS);
        try {
            var result = work.get();
            say(what + ": done in " + seconds(begun));
            return result;
        } finally {
            reminder.cancel(false);
        }
    }

    private static String seconds(Instant begun) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
