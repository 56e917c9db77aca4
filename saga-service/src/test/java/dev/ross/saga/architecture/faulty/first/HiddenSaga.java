package dev.ross.saga.architecture.faulty.first;

import dev.ross.saga.architecture.faulty.second.ReplayedPolicy;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.spring.stereotype.Saga;

/** Not public, names no processor, uses another process, a clock and the time of day. */
@Saga
class HiddenSaga {
    Instant time(Clock clock, ReplayedPolicy other) {
        return clock.instant().isAfter(Instant.now()) ? Instant.EPOCH : Instant.MAX;
    }
}
