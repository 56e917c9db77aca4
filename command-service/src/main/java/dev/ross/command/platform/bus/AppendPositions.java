package dev.ross.command.platform.bus;

import org.jspecify.annotations.Nullable;

/** Stores, for each thread, the position of its latest append. A command is handled and committed on one thread. */
public final class AppendPositions {
    private final ThreadLocal<@Nullable Long> last = new ThreadLocal<>();

    public void note(long position) {
        last.set(position);
    }

    public void forget() {
        last.remove();
    }

    @Nullable
    public Long last() {
        return last.get();
    }
}
