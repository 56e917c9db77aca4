package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.platform.web.TooMany;
import dev.ross.contracts.seating.SeatingId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Twenty wrong codes a minute, at one table. */
class GuessesTest {
    private static final SeatingId TABLE = SeatingId.of("r1.s1");

    private final AtomicLong nanos = new AtomicLong();
    private final Guesses guesses = new Guesses(nanos::get);

    @Test
    void afterTwentyWrongOnesEverybodyWaitsAtThisTableAndNoOther() {
        guess(20);

        assertThatThrownBy(() -> guesses.requireFewAt(TABLE)).isInstanceOf(TooMany.class);
        assertThatCode(() -> guesses.requireFewAt(SeatingId.of("r1.s2"))).doesNotThrowAnyException();
    }

    @Test
    void aMinuteAfterTheFirstTheyAreForgotten() {
        guess(20);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThatCode(() -> guesses.requireFewAt(TABLE)).doesNotThrowAnyException();
    }

    private void guess(int many) {
        for (int i = 0; i < many; i++) {
            guesses.requireFewAt(TABLE);
            guesses.wrongAt(TABLE);
        }
    }
}
