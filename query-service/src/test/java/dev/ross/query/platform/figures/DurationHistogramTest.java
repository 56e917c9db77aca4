package dev.ross.query.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {
    @Test
    void nothingHasNoPercentiles() {
        assertThat(DurationHistogram.NONE.percentile(50)).isEmpty();
        assertThat(DurationHistogram.NONE.count()).isZero();
    }

    @Test
    void halfOfAllAreNotLongerThanTheMedian() {
        var times = LongStream.of(1, 2, 3, 20, 30).boxed().toList();
        var all = DurationHistogram.NONE;
        for (var time : times) all = all.plus(DurationHistogram.of(Duration.ofSeconds(time)));
        assertThat(all.count()).isEqualTo(5);
        assertThat(all.percentile(50)).hasValue(Duration.ofSeconds(3));
        assertThat(all.percentile(90)).hasValue(Duration.ofSeconds(30));
        assertThat(all.percentile(1)).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void percentilesAreExactToOnePartInSixteen() {
        var random = new Random(1);
        var times =
                random.longs(5_000, 0, Duration.ofDays(40).toSeconds()).sorted().toArray();
        var all = DurationHistogram.NONE;
        for (var time : times) all = all.plus(DurationHistogram.of(Duration.ofSeconds(time)));
        for (var percent = 1; percent <= 100; percent++) {
            var exact = times[Math.ceilDiv(times.length * percent, 100) - 1];
            assertThat(all.percentile(percent).orElseThrow().toSeconds()).isBetween(exact - exact / 16 - 1, exact);
        }
    }

    @Test
    void itsSizeIsBoundedWhateverTheDurations() {
        var all = DurationHistogram.NONE;
        for (var seconds = 0L; seconds < Duration.ofDays(900).toSeconds(); seconds += 1 + seconds / 50)
            all = all.plus(DurationHistogram.of(Duration.ofSeconds(seconds)));
        assertThat(all.buckets()).hasSizeLessThan(400);
        assertThat(DurationHistogram.of(Duration.ofSeconds(-5)).percentile(50)).hasValue(Duration.ZERO);
    }
}
