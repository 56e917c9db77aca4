package dev.ross.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ReachabilityIndicatorTest {
    @Test
    void whatAnswersIsUp() {
        assertThat(status(() -> true)).isEqualTo(Status.UP);
    }

    @Test
    void whatRefusesOrFailsIsDown() {
        assertThat(status(() -> false)).isEqualTo(Status.DOWN);
        assertThat(status(() -> {
                    throw new IOException("gone");
                }))
                .isEqualTo(Status.DOWN);
    }

    @Test
    void whatSaysNothingIsDownAfterASecond() {
        var before = System.nanoTime();
        assertThat(status(() -> {
                    Thread.sleep(Duration.ofMinutes(1));
                    return true;
                }))
                .isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private static Status status(Callable<Boolean> check) {
        return new ReachabilityIndicator(check).health().getStatus();
    }
}
