package dev.ross.query.broken.one;

import dev.ross.query.platform.live.Presentation;
import java.time.Clock;

/** Its presentation changes with time, but it does not declare so. */
public record StoppedClock(Clock clock) implements Presentation<String, Object> {
    @Override
    public Object show(String shown) {
        return shown + clock.instant();
    }
}
