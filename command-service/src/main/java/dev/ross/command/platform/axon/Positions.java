package dev.ross.command.platform.axon;

import org.jspecify.annotations.Nullable;

/** The position of what the current thread appended last. A command is handled and committed on one thread. */
final class Positions {
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
