package dev.ross.standalone.evenings;

import java.util.List;
import java.util.Optional;

/**
 * An evening in which an invariant was broken.
 *
 * @param history what people did until then
 */
record BrokenEvening(EveningPlan plan, InvariantBroken broken, List<String> history) {
    private static final int TRIES = 400;
    private static final int WITH_VIEWS = 5;

    static Optional<BrokenEvening> at(EveningWorld world, long seed) {
        return played(world, EveningPlan.of(seed));
    }

    static Optional<BrokenEvening> played(EveningWorld world, EveningPlan plan) {
        var run = new EveningRun(world, plan, plan.seed() % WITH_VIEWS == 0);
        try {
            run.play();
            return Optional.empty();
        } catch (InvariantBroken broken) {
            return Optional.of(new BrokenEvening(plan, broken, run.history()));
        }
    }

    /** The same failure with as few steps as possible: ever smaller groups of steps are left out. */
    BrokenEvening shortened(EveningWorld world) {
        var best = this;
        var tries = 0;
        for (int piece = best.plan.steps().size() / 2; piece >= 1; piece /= 2) {
            for (int from = 0; from < best.plan.steps().size() && tries < TRIES; ) {
                var to = Math.min(best.plan.steps().size(), from + piece);
                var shorter = played(world, best.plan.without(from, to));
                tries++;
                if (shorter.isPresent() && shorter.get().broken.invariant() == broken.invariant()) best = shorter.get();
                else from += piece;
            }
        }
        for (int number = 0; number < best.plan.steps().size(); number++) {
            var plainer = played(world, best.plan.plainer(number));
            if (plainer.isPresent() && plainer.get().broken.invariant() == broken.invariant()) best = plainer.get();
        }
        return best;
    }

    @Override
    public String toString() {
        return "The evening of seed " + plan.seed() + " breaks " + broken.getMessage() + "\n"
                + broken.invariant().sentence() + "\n" + plan.rules() + "\n" + String.join("\n", history);
    }
}
