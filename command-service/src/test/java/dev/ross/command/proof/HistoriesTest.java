package dev.ross.command.proof;

import dev.ross.command.proof.Move.Kind;
import dev.ross.command.proof.Setup.Night;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random evenings; {@code ross.proof.histories} says how many, {@code ross.proof.seed} the first seed. If one fails,
 * its seed is printed, and as few of its moves as still fail.
 */
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("ross.proof.histories", 200);
    private static final int FEWEST_MOVES = 15;
    private static final int MOST_MOVES = 45;
    private static final List<Kind> KINDS = Stream.of(Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight))
            .toList();

    @Test
    void whateverIsAskedOfARestaurantTheRulesHoldAfterEachStep() {
        long first = Long.getLong("ross.proof.seed", new Random().nextLong());
        System.out.printf("%d random evenings, from seed %d.%n", HISTORIES, first);
        for (long seed = first; seed < first + HISTORIES; seed++) play(seed);
        System.out.println("Asked at random: " + EveningHistory.SEEN);
    }

    private static void play(long seed) {
        var random = new SplittableRandom(seed); // Random's first numbers are alike for seeds in a row
        var setup = setup(random);
        var moves = moves(random);
        if (failure(setup, moves).isEmpty()) return;
        var fewest = shortened(setup, moves);
        throw new AssertionError(
                "-Dross.proof.histories=1 -Dross.proof.seed=%d, shortened from %d moves: %s %s"
                        .formatted(seed, moves.size(), setup, fewest),
                failure(setup, fewest).orElseThrow());
    }

    private static Optional<Throwable> failure(Setup setup, List<Move> moves) {
        try {
            new EveningHistory(setup).play(moves);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
        }
    }

    /** Leaves out ever smaller runs of moves for as long as the rest still fails. */
    private static List<Move> shortened(Setup setup, List<Move> failing) {
        var fewest = failing;
        for (int run = failing.size() / 2; run >= 1; run /= 2) {
            for (int from = 0; from < fewest.size(); ) {
                var fewer = new ArrayList<>(fewest);
                fewer.subList(from, Math.min(fewer.size(), from + run)).clear();
                if (failure(setup, fewer).isPresent()) fewest = fewer;
                else from += run;
            }
        }
        return fewest;
    }

    private static Setup setup(SplittableRandom random) {
        return new Setup(
                anyOf(random, List.of(Night.values())),
                random.nextBoolean(),
                random.nextBoolean(),
                anyOf(random, List.of(0, 4, 8)),
                anyOf(random, List.of(2, 8)));
    }

    private static List<Move> moves(SplittableRandom random) {
        return Stream.generate(() -> new Move(
                        anyOf(random, KINDS),
                        random.nextInt(12),
                        random.nextInt(7),
                        random.nextInt(49),
                        anyOf(random, List.of(1, 2, 2, 2, 3, 4, 4, 5, 6, 8, 11)),
                        random.nextBoolean()))
                .limit(random.nextInt(FEWEST_MOVES, MOST_MOVES + 1))
                .toList();
    }

    private static <T> T anyOf(SplittableRandom random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
