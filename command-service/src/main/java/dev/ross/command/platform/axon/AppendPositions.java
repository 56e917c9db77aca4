package dev.ross.command.platform.axon;

import org.jspecify.annotations.Nullable;

/** Stores, for each thread, the position of its latest append. A command is handled and committed on one thread. */
final class AppendPositions {
    private final ThreadLocal<@Nullable Long> last = new ThreadLocal<>();

    void note(long position) {
        last.set(position);
    }

    void forget() {
        last.remove();
    }

    @Nullable
    Long last() {
        return last.get();
    }
}
