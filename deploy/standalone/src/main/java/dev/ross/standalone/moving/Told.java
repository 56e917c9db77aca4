package dev.ross.standalone.moving;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells how far some work has come, every few seconds. */
final class Told {
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final String what;
    private final Consumer<String> tell;
    private long last = System.nanoTime();

    Told(String what, Consumer<String> tell) {
        this.what = what;
        this.tell = tell;
    }

    void done(long events, long all) {
        if (System.nanoTime() - last > PAUSE) {
            last = System.nanoTime();
            tell.accept(what + " … " + events + " of " + all + " events");
        }
    }
}
