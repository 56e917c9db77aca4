package dev.ross.query.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Percentiles are read from a histogram, never too short, and at most twice as long. */
class AnswerTimesTest {
    @Test
    void withoutTimesThereAreNoPercentiles() {
        assertThat(AnswerTimes.NONE.isEmpty()).isTrue();
        assertThat(AnswerTimes.NONE.number()).isZero();
        assertThat(AnswerTimes.NONE.p50Seconds()).isNull();
        assertThat(AnswerTimes.NONE.p90Seconds()).isNull();
    }

    @Test
    void thePercentileOfOneTimeIsThatTime() {
        var one = AnswerTimes.NONE.and(Duration.ofSeconds(17));
        assertThat(one.number()).isEqualTo(1);
        assertThat(one.p50Seconds()).isEqualTo(17);
        assertThat(one.p90Seconds()).isEqualTo(17);
    }

    @Test
    void aLimitBelongsToItsBucketAndPartsOfASecondAreRoundedUp() {
        var times = of(30, 40).and(Duration.ofMillis(30_001));
        assertThat(times.counts().get(AnswerTimes.LIMITS.indexOf(30L))).isEqualTo(1);
        assertThat(times.counts().get(AnswerTimes.LIMITS.indexOf(45L))).isEqualTo(2);
    }

    @Test
    void halfAreAnsweredByTheMedianAndNineOfTenByTheOther() {
        var times = of(LongStream.rangeClosed(1, 10).map(number -> number * 60).toArray());
        assertThat(times.p50Seconds()).isEqualTo(300);
        assertThat(times.p90Seconds()).isEqualTo(600);
    }

    @Test
    void beyondAllLimitsItIsTheLongest() {
        var weeks = Duration.ofDays(30).toSeconds();
        assertThat(of(5, weeks, weeks + 1).p90Seconds()).isEqualTo(weeks + 1);
    }

    @Test
    void aTimeBeforeTheQuestionCountsAsNone() {
        assertThat(AnswerTimes.NONE.and(Duration.ofSeconds(-3)).p50Seconds()).isZero();
    }

    @Test
    void twoHistogramsTogetherAreTheHistogramOfAll() {
        assertThat(of(5, 50).and(of(500, 5_000))).isEqualTo(of(5, 50, 500, 5_000));
        assertThat(AnswerTimes.NONE.and(of(5))).isEqualTo(of(5));
        assertThat(of(5).and(AnswerTimes.NONE)).isEqualTo(of(5));
    }

    @Test
    void aPercentileIsNeverTooShortAndAtMostTwiceAsLong() {
        var seed = Long.getLong("ross.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var seconds = IntStream.rangeClosed(0, random.nextInt(60))
                    .mapToLong(number -> 10 + random.nextLong(600_000))
                    .sorted()
                    .toArray();
            var exact = seconds[(seconds.length * 9 + 9) / 10 - 1];
            assertThat(of(seconds).p90Seconds())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(exact)
                    .isLessThanOrEqualTo(exact * 2);
        }
    }

    @Test
    void aHistogramHasACountForEachBucket() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerTimes(List.of(1, 2), 10));
    }

    private static AnswerTimes of(long... seconds) {
        var times = AnswerTimes.NONE;
        for (var one : seconds) times = times.and(Duration.ofSeconds(one));
        return times;
    }
}
