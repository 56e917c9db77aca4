package dev.ross.platform.architecture.faulty.feature;

import dev.ross.platform.architecture.faulty.other.CycleSecond;
import java.time.Instant;

/** Uses a package that uses this one, and makes its own time. */
public record CycleFirst(CycleSecond other) {
    Instant ownTime() {
        return Instant.now();
    }
}
