package dev.ross.query.platform.axon.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Of two commands at the same time, the one with the lower number may be stored later. */
class SeenPositionTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void aNumberIsShownOnceThoseBelowItAre() {
        var before = SeenPosition.NONE.movedTo(at(7, 5L), 0);
        assertThat(before.nanosUntilShown(4, 0)).isZero();
        assertThat(before.nanosUntilShown(5, 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(before.nanosUntilShown(7, 0)).isEqualTo(SECOND);
        assertThat(before.nanosUntilShown(8, 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(before.movedTo(at(7), 10).nanosUntilShown(7, 10)).isZero();
    }

    @Test
    void aGapThatStaysIsGivenUp() {
        var moved = SeenPosition.NONE.movedTo(at(7, 5L), 0).movedTo(at(9, 5L, 8L), SECOND - 1);
        assertThat(moved.nanosUntilShown(7, SECOND - 1)).isEqualTo(1);
        assertThat(moved.nanosUntilShown(7, SECOND)).isZero();
        assertThat(moved.nanosUntilShown(9, SECOND)).isEqualTo(SECOND - 1);
        assertThat(moved.unknown().movedTo(at(9, 5L, 8L), 2 * SECOND).nanosUntilShown(9, 2 * SECOND))
                .isZero();
    }

    @Test
    void aReaderWaitsForTheGapAndNotForEver() throws InterruptedException {
        var progress = new ScreenProgress();
        progress.move(at(7, 5L));
        assertThat(progress.await(7, Duration.ZERO)).isFalse();
        Thread.startVirtualThread(() -> progress.move(at(7)));
        assertThat(progress.await(7, Duration.ofMillis(900))).isTrue();

        progress.move(at(9, 8L));
        assertThat(progress.await(9, Duration.ofSeconds(20))).isTrue();
    }

    private static LogPosition at(long head, Long... gaps) {
        return new LogPosition(-1, head, List.of(gaps));
    }
}
