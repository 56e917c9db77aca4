package dev.ross.standalone.evenings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Plays random evenings; {@code ross.proof.evenings} says how many, {@code ross.proof.seed} gives the first seed. */
class EveningsTest {
    @Test
    void whateverHappensOnAnEveningTheProcessesDoWhatIsRight() {
        int evenings = Integer.getInteger("ross.proof.evenings", 200);
        long first = Long.getLong("ross.proof.seed", 1);
        try (var world = EveningWorld.start()) {
            play(world, first, evenings);
        }
    }

    private static void play(EveningWorld world, long first, int evenings) {
        var found = new ArrayList<BrokenEvening>();
        for (long seed = first; seed < first + evenings; seed++)
            BrokenEvening.at(world, seed).ifPresent(found::add);
        System.out.println("Evenings of seeds " + first + " to " + (first + evenings - 1) + ": " + EveningRun.SEEN);
        if (!found.isEmpty()) {
            var shortest = found.getFirst().shortened(world);
            throw new AssertionError(counts(found) + "\n" + shortest);
        }
    }

    private static Map<Invariant, List<Long>> counts(List<BrokenEvening> found) {
        var counts = new TreeMap<Invariant, List<Long>>();
        for (var one : found)
            counts.computeIfAbsent(one.broken().invariant(), invariant -> new ArrayList<>())
                    .add(one.plan().seed());
        return counts;
    }
}
