package dev.ross.e2e;

import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.StoryPerson;
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
 * Several workers write down bookings one after the other, each for a day of its own and under an idempotency key of
 * its own, with which it is repeated until a node answers.
 */
final class SteadyBookings implements AutoCloseable {
    private static final int THREADS = 3;

    private final StoryRestaurant restaurant;
    private final StoryPerson staff;
    private final LocalDateTime first;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private volatile boolean over;

    SteadyBookings(StoryRestaurant restaurant, StoryPerson staff, LocalDateTime first) {
        this.restaurant = restaurant;
        this.staff = staff;
        this.first = first;
        for (int thread = 0; thread < THREADS; thread++) executor.execute(this::write);
    }

    private void write() {
        while (!over) {
            int call = next.getAndIncrement();
            answered.put(call, untilAnswered(call).expect(201).id());
            pause();
        }
    }

    /** Keeps the calls from running out of days while nodes come back, on a slow machine too. */
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
                // The outcome is unknown; a retry with the same key returns it.
            }
            repeated.incrementAndGet();
        }
    }

    /** Waits until so many more are answered. */
    void awaitMore(int some) {
        int enough = answered.size() + some;
        await("more calls").atMost(Duration.ofMinutes(1)).until(() -> answered.size() >= enough);
    }

    /** Ends them; returns the ids of the bookings by the number of the call. */
    Map<Integer, String> end() {
        over = true;
        executor.close();
        if (answered.size() != next.get())
            throw new AssertionError("%d of %d calls were answered".formatted(answered.size(), next.get()));
        return new TreeMap<>(answered);
    }

    int repeated() {
        return repeated.get();
    }

    Request request(int call) {
        var booking = StoryRestaurant.booking(name(call), first.plusDays(call));
        return staff.request("POST", restaurant.at("/seatings"), booking).keyed("call " + call);
    }

    static String name(int call) {
        return "Steady %03d".formatted(call);
    }

    @Override
    public void close() {
        over = true;
        executor.shutdownNow();
    }
}
