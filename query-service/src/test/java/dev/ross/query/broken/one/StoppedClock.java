package dev.ross.query.broken.one;

import dev.ross.query.platform.live.Lens;
import java.time.Clock;

/** What it shows changes with time, which it does not say. */
public record StoppedClock(Clock clock) implements Lens<String> {
    @Override
    public Object show(String shown) {
        return shown + clock.instant();
    }
}
