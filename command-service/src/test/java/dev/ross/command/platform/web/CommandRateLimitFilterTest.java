package dev.ross.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A caller's allowance for a second is refilled bit by bit. */
class CommandRateLimitFilterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final CommandRateLimitFilter filter =
            new CommandRateLimitFilter(10, nanos::get, new ProblemDetails(new JsonMapper()));

    @Test
    void aSecondsWorthMayBeSentAtOnceAndNoMore() {
        take(10, "gina");
        assertThat(catchThrowableOfType(RateLimitExceeded.class, () -> filter.requireAllowed("gina"))
                        .seconds())
                .isEqualTo(1);
    }

    @Test
    void oneComesBackEachTenthOfASecond() {
        take(10, "gina");
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        take(1, "gina");
        assertThat(catchThrowableOfType(RateLimitExceeded.class, () -> filter.requireAllowed("gina")))
                .isNotNull();
    }

    @Test
    void nothingIsSavedUpBeyondASecond() {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        take(10, "gina");
        assertThat(catchThrowableOfType(RateLimitExceeded.class, () -> filter.requireAllowed("gina")))
                .isNotNull();
    }

    @Test
    void nobodyTakesAnothers() {
        take(10, "gina");
        assertThatCode(() -> take(10, "olof")).doesNotThrowAnyException();
    }

    private void take(int many, String caller) {
        for (int i = 0; i < many; i++) filter.requireAllowed(caller);
    }
}
