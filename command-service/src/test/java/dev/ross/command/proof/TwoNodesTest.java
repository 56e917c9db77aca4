package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ross.command.house.Evening;
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
 * Two nodes on one store, whose database is restarted in the middle. How many evenings and restarts is told by
 * {@code ross.proof.histories} and {@code ross.proof.restarts}, the first seed by {@code ross.proof.seed}.
 */
class TwoNodesTest {
    private static final int HISTORIES = Integer.getInteger("ross.proof.histories", 200);
    private static final int RESTARTS = Integer.getInteger("ross.proof.restarts", 1);
    private static final int EVENINGS_AT_ONCE = 8;
    private static final LocalDate NIGHT = Evening.FRIDAY;
    private static final Instant NOW = Evening.at(NIGHT + "T16:45");

    @Test
    void noTableIsPromisedTwiceByTwoNodesThroughARestartOfTheirDatabase() throws Exception {
        long seed = Long.getLong("ross.proof.seed", new Random().nextLong());
        System.out.printf("%d evenings at two nodes, from seed %d.%n", HISTORIES, seed);
        var clock = Clock.fixed(NOW, Evening.ZONE);
        try (var server = new Server()) {
            var store = server.newStore();
            try (var one = new Node(store, clock);
                    var other = new Node(store, clock)) {
                play(server, List.of(one, other), seed);
            }
        }
        System.out.println("Asked by several at once: " + Crowd.SEEN);
        System.out.println("Sent again for want of an answer: " + Outages.SEEN);
    }

    private static void play(Server server, List<Node> nodes, long seed) throws Exception {
        var room = new Semaphore(EVENINGS_AT_ONCE);
        var evenings = new ArrayList<Future<?>>();
        var crowds = new ArrayList<Crowd>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < HISTORIES; i++) {
                if (i % (HISTORIES / (RESTARTS + 1) + 1) == HISTORIES / (RESTARTS + 1)) server.restart();
                room.acquire();
                var crowd = new Crowd(new Evening(), NIGHT, nodes, seed + i);
                crowds.add(crowd);
                evenings.add(threads.submit(() -> {
                    try {
                        crowd.play(threads);
                        return crowd;
                    } finally {
                        room.release();
                    }
                }));
            }
            for (var evening : evenings) evening.get();
        }
        for (var crowd : crowds)
            assertThatCode(() -> crowd.lookOver(NOW)).as("%s", crowd).doesNotThrowAnyException();
    }
}
