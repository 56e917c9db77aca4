package dev.ross.standalone.evenings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The steps of an evening, made from its seed, or some of them. */
record EveningPlan(long seed, EveningRules rules, List<EveningStep> steps) {
    /** On every second evening parties order: the steps of the others are about bookings and tables alone. */
    static EveningPlan of(long seed) {
        var ordering = seed % 2 == 0;
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var rules = EveningRules.random(random);
        var length = ordering ? 30 + random.nextInt(60) : 14 + random.nextInt(32);
        return new EveningPlan(
                seed,
                rules,
                Stream.generate(() -> EveningStep.random(random, ordering))
                        .limit(length)
                        .toList());
    }

    /** The same plan without some of its steps; those after them keep their times. */
    EveningPlan without(int from, int to) {
        var fewer = new ArrayList<>(steps.subList(0, from));
        var minutes =
                steps.subList(from, to).stream().mapToInt(EveningStep::minutes).sum();
        if (to < steps.size()) fewer.add(steps.get(to).later(minutes));
        fewer.addAll(steps.subList(Math.min(to + 1, steps.size()), steps.size()));
        return new EveningPlan(seed, rules, List.copyOf(fewer));
    }

    /** The same plan with one step simplified: without trouble, and with the processes done after it. */
    EveningPlan plainer(int number) {
        var plainer = new ArrayList<>(steps);
        plainer.set(number, steps.get(number).plain());
        return new EveningPlan(seed, rules, List.copyOf(plainer));
    }
}
