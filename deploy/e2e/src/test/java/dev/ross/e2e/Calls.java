package dev.ross.e2e;

import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bookings are written down one after the other by several hands, each for a day of its own and under a key of its own, by
 * which it is repeated until somebody answers.
 */
final class Calls implements AutoCloseable {
    private static final int HANDS = 3;

    private final Restaurant restaurant;
    private final Person staff;
    private final LocalDateTime first;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private volatile boolean over;

    Calls(Restaurant restaurant, Person staff, LocalDateTime first) {
        this.restaurant = restaurant;
        this.staff = staff;
        this.first = first;
        for (int hand = 0; hand < HANDS; hand++) hands.execute(this::write);
    }

    private void write() {
        while (!over) {
            int call = next.getAndIncrement();
            answered.put(call, untilAnswered(call).expect(201).id());
            pause();
        }
    }

    /** So that the calls do not run out of days while nodes come back, on a slow machine too. */
    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer untilAnswered(int call) {
        while (true) {
            try {
                var answer = request(call).trySending();
                if (answer.status() < 500) return answer;
            } catch (IOException theLineBroke) {
                // Nobody knows what became of it; the same key will tell.
            }
            repeated.incrementAndGet();
        }
    }

    /** Waits until so many more are answered. */
    void awaitMore(int some) {
        int enough = answered.size() + some;
        await("more calls").atMost(Duration.ofMinutes(1)).until(() -> answered.size() >= enough);
    }

    /** Ends them; the ids of what was written down, by the number of the call. */
    Map<Integer, String> end() {
        over = true;
        hands.close();
        if (answered.size() != next.get())
            throw new AssertionError("%d of %d calls were answered".formatted(answered.size(), next.get()));
        return new TreeMap<>(answered);
    }

    int repeated() {
        return repeated.get();
    }

    Request request(int call) {
        var booking = Restaurant.booking(name(call), first.plusDays(call));
        return staff.request("POST", restaurant.at("/seatings"), booking).keyed("call " + call);
    }

    static String name(int call) {
        return "Steady %03d".formatted(call);
    }

    @Override
    public void close() {
        over = true;
        hands.shutdownNow();
    }
}
