package dev.ross.query.platform.axon.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class EventNumberingTest {
    @Test
    void anEventThatFillsAGapHasTheGapsNumber() {
        var start = GapAwareTrackingToken.newInstance(4, Set.of());
        var six = start.advanceTo(6, 10_000);
        var five = six.advanceTo(5, 10_000);
        var seven = five.advanceTo(7, 10_000);
        var numbering = new EventNumbering(start);

        assertThat(List.of(numbering.next(six), numbering.next(five), numbering.next(seven)))
                .containsExactly(6L, 5L, 7L);
    }

    @Test
    void gapsThatWereGivenUpAreNotTakenForTheOneThatWasFilled() {
        var start = GapAwareTrackingToken.newInstance(20, Set.of(3L, 4L, 15L, 17L));
        var fifteen = start.withGapsTruncatedAt(10).advanceTo(15, 10_000);
        var numbering = new EventNumbering(start);

        assertThat(numbering.next(fifteen)).isEqualTo(15);
    }

    @Test
    void aStoreWithoutGapsCountsOn() {
        var numbering = new EventNumbering(null);

        assertThat(numbering.next(new GlobalSequenceTrackingToken(0))).isZero();
        assertThat(numbering.next(new GlobalSequenceTrackingToken(1))).isOne();
    }

    @Test
    void twoEventsMadeOfOneShareItsNumber() {
        var token = GapAwareTrackingToken.newInstance(6, Set.of(5L));
        var numbering = new EventNumbering(GapAwareTrackingToken.newInstance(4, Set.of()));

        assertThat(numbering.next(token)).isEqualTo(numbering.next(token)).isEqualTo(6);
    }
}
