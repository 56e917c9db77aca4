package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ross.command.fixture.StockholmRestaurant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one store, whose database is restarted in between. {@code ross.proof.histories} says how many futures,
 * {@code ross.proof.restarts} how many restarts, {@code ross.proof.seed} the first seed.
 */
class TwoNodesTest {
    private static final int HISTORIES = Integer.getInteger("ross.proof.histories", 200);
    private static final int RESTARTS = Integer.getInteger("ross.proof.restarts", 1);
    private static final int EVENINGS_AT_ONCE = 8;
    private static final LocalDate NIGHT = StockholmRestaurant.FRIDAY;
    private static final Instant NOW = StockholmRestaurant.at(NIGHT + "T16:45");

    @Test
    void noTableIsPromisedTwiceByTwoNodesThroughARestartOfTheirDatabase() throws Exception {
        long seed = Long.getLong("ross.proof.seed", new Random().nextLong());
        System.out.printf("%d evenings at two nodes, from seed %d.%n", HISTORIES, seed);
        var clock = Clock.fixed(NOW, StockholmRestaurant.ZONE);
        try (var server = new Server()) {
            var store = server.newStore();
            try (var one = new ProofNode(store, clock);
                    var other = new ProofNode(store, clock)) {
                play(server, List.of(one, other), seed);
            }
        }
        System.out.println("Asked by several at once: " + ConcurrentEvening.SEEN);
        System.out.println("Sent again for want of an answer: " + UnansweredCommands.SEEN);
    }

    private static void play(Server server, List<ProofNode> nodes, long seed) throws Exception {
        var permits = new Semaphore(EVENINGS_AT_ONCE);
        var futures = new ArrayList<Future<?>>();
        var evenings = new ArrayList<ConcurrentEvening>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < HISTORIES; i++) {
                if (i % (HISTORIES / (RESTARTS + 1) + 1) == HISTORIES / (RESTARTS + 1)) server.restart();
                permits.acquire();
                var evening = new ConcurrentEvening(new StockholmRestaurant(), NIGHT, nodes, seed + i);
                evenings.add(evening);
                futures.add(threads.submit(() -> {
                    try {
                        evening.play(threads);
                        return evening;
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (var future : futures) future.get();
        }
        for (var evening : evenings)
            assertThatCode(() -> evening.lookOver(NOW)).as("%s", evening).doesNotThrowAnyException();
    }
}
