package dev.ross.standalone.migration.copy;

import java.time.Duration;
import java.util.function.Consumer;

/** Reports the progress of a copy or comparison, every few seconds. */
final class CopyProgress {
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final String what;
    private final Consumer<String> output;
    private long last = System.nanoTime();

    CopyProgress(String what, Consumer<String> output) {
        this.what = what;
        this.output = output;
    }

    void done(long events, long all) {
        if (System.nanoTime() - last > PAUSE) {
            last = System.nanoTime();
            output.accept(what + " … " + events + " of " + all + " events");
        }
    }
}
