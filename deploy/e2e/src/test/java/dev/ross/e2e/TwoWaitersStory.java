package dev.ross.e2e;

import dev.ross.e2e.installation.InstallationFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two waiters with old views of two orders add, remove, fire, void and move at the same time, one of them over
 * connections that are cut; the system is killed in the middle, and the orders are merged at the end.
 */
@Order(7)
@ExtendWith(SharedInstallation.class)
class TwoWaitersStory {
    private static final int EVENINGS = Integer.getInteger("ross.waiters.evenings", 1);

    private final long seed = Long.getLong("ross.seed", System.nanoTime());

    @Test
    @DisplayName("No line is lost or double, the kitchen has what the orders say, the bills come to what was ordered")
    void noLineIsLostOrDouble(InstallationFixture installation) {
        for (int evening = 0; evening < EVENINGS; evening++) pass(installation, evening, seed + evening);
    }

    private static void pass(InstallationFixture installation, int evening, long seed) {
        System.out.println("Two waiters with -Dross.seed=" + seed);
        try {
            new TwoWaitersEvening(installation, evening, seed).pass();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("With -Dross.seed=" + seed, failure);
        }
    }
}
