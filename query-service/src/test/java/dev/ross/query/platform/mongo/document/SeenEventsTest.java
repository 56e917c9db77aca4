package dev.ross.query.platform.mongo.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.axon.log.LogPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SeenEventsTest {
    @Test
    void anEventThatCommittedLateIsStillTakenIn() {
        var afterSix = SeenEvents.NOTHING.and(new LogPosition(6, 6, List.of(5L)));
        var five = new LogPosition(5, 6, List.of());

        assertThat(afterSix.has(five)).isFalse();
        assertThat(afterSix.and(five)).isEqualTo(new SeenEvents(6, List.of()));
    }

    @Test
    void anEventIsKnownAfterAnotherDocumentsEventFilledTheGap() {
        var afterTen = new SeenEvents(10, List.of(8L));
        var nineAgain = new LogPosition(9, 9, List.of());

        assertThat(afterTen.has(nineAgain)).isTrue();
    }

    /** Events commit in any order, and some come again after a crash: each document applies each of its events once. */
    @RepeatedTest(200)
    void eachEventIsTakenInExactlyOnceWhateverTheOrderAndTheCrash(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var order = new ArrayList<Long>();
        for (long number = 0; number < 30; number++) order.add(number);
        for (int swaps = 0; swaps < 12; swaps++) {
            int at = random.nextInt(order.size() - 4);
            Collections.swap(order, at, at + random.nextInt(4));
        }
        int crash = random.nextInt(order.size());
        int tokenAt = random.nextInt(crash + 1);
        var ofThisDocument = new HashSet<Long>();
        for (long number : order) if (random.nextInt(3) == 0) ofThisDocument.add(number);

        var taken = new ArrayList<Long>();
        var seen = SeenEvents.NOTHING;
        seen = follow(order.subList(0, crash), Set.of(), ofThisDocument, seen, taken);
        // Events that had committed by the crash are read again in the order of their numbers; then the rest follows.
        var before = order.subList(0, tokenAt);
        var again = new ArrayList<>(new TreeSet<>(order.subList(tokenAt, crash)));
        again.addAll(order.subList(crash, order.size()));
        follow(again, before, ofThisDocument, seen, taken);

        assertThat(taken).as("seed %s", run.getCurrentRepetition()).containsExactlyInAnyOrderElementsOf(ofThisDocument);
    }

    private static SeenEvents follow(
            List<Long> order, Collection<Long> before, Set<Long> own, SeenEvents seen, List<Long> taken) {
        var token = tokenAfter(before);
        for (long number : order) {
            token = token.advanceTo(number, 10_000);
            var position = new LogPosition(number, token.getIndex(), List.copyOf(token.getGaps()));
            if (!own.contains(number) || seen.has(position)) continue;
            taken.add(number);
            seen = seen.and(position);
        }
        return seen;
    }

    private static GapAwareTrackingToken tokenAfter(Collection<Long> numbers) {
        var token = GapAwareTrackingToken.newInstance(-1, Set.of());
        for (long number : numbers) token = token.advanceTo(number, 10_000);
        return token;
    }
}
