package dev.ross.command.proof;

import dev.ross.command.proof.Move.Kind;
import dev.ross.command.proof.Setup.Night;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Evenings at random; how many is told by {@code jqwik.tries.default}. One that goes wrong is printed, shortened. */
class HistoriesTest {
    @Property(edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void whateverIsAskedOfAHouseTheRulesHoldAfterEachStep(
            @ForAll("setups") Setup setup, @ForAll("evenings") List<Move> moves) {
        new History(setup).play(moves);
    }

    @AfterContainer
    static void tell() {
        System.out.println("Asked at random: " + History.SEEN);
    }

    @Provide
    Arbitrary<Setup> setups() {
        return Combinators.combine(
                        Arbitraries.of(Night.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 4, 8),
                        Arbitraries.of(2, 8))
                .as(Setup::new);
    }

    @Provide
    Arbitrary<List<Move>> evenings() {
        var weighted = Stream.of(Kind.values())
                .map(kind -> Tuple.of(kind.weight, kind))
                .toList();
        var kinds = Arbitraries.frequency(weighted);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 48),
                        Arbitraries.of(1, 2, 2, 2, 3, 4, 4, 5, 6, 8, 11),
                        Arbitraries.of(true, false))
                .as(Move::new)
                .list()
                .ofMinSize(15)
                .ofMaxSize(45);
    }
}
