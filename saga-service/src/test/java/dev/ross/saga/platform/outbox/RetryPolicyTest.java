package dev.ross.saga.platform.outbox;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void waitsDoubleUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(RetryPolicy.DEFAULT::waitAfter))
                .containsExactly(
                        ofSeconds(1),
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(16),
                        ofSeconds(32),
                        ofMinutes(1),
                        ofMinutes(1),
                        ofMinutes(1));
        assertThat(RetryPolicy.DEFAULT.waitAfter(1_000_000)).isEqualTo(ofMinutes(1));
    }

    @Test
    void aDayOfWaitingIsEnough() {
        var failures = IntStream.iterate(1, n -> n + 1)
                .filter(RetryPolicy.DEFAULT::isExhaustedAfter)
                .findFirst()
                .orElseThrow();
        var waited = IntStream.range(1, failures)
                .mapToObj(RetryPolicy.DEFAULT::waitAfter)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(waited).isBetween(Duration.ofHours(24), Duration.ofHours(24).plusMinutes(1));
    }

    @Test
    void noPatienceBeginsWithoutAWait() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(Duration.ZERO, ofMillis(1), ofMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(ofMillis(2), ofMillis(1), ofMillis(1)));
    }
}
