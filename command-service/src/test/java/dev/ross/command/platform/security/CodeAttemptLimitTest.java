package dev.ross.command.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.platform.web.RateLimitExceeded;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Twenty wrong codes a minute, at one table. */
class CodeAttemptLimitTest {
    private static final SeatingId TABLE = SeatingId.of("r1.s1");

    private final AtomicLong nanos = new AtomicLong();
    private final CodeAttemptLimit limit = new CodeAttemptLimit(nanos::get);

    @Test
    void afterTwentyWrongOnesEverybodyWaitsAtThisTableAndNoOther() {
        attempt(20);

        assertThatThrownBy(() -> limit.requireFewAt(TABLE)).isInstanceOf(RateLimitExceeded.class);
        assertThatCode(() -> limit.requireFewAt(SeatingId.of("r1.s2"))).doesNotThrowAnyException();
    }

    @Test
    void aMinuteAfterTheFirstTheyAreForgotten() {
        attempt(20);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThatCode(() -> limit.requireFewAt(TABLE)).doesNotThrowAnyException();
    }

    private void attempt(int many) {
        for (int i = 0; i < many; i++) {
            limit.requireFewAt(TABLE);
            limit.wrongAt(TABLE);
        }
    }
}
