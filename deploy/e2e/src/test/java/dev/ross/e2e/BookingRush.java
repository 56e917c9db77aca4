package dev.ross.e2e;

import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A rush of telephone bookings: several workers write them down, each booking under an idempotency key of its own. */
final class BookingRush implements AutoCloseable {
    static final int CALLS = 60;
    private static final int SOME = 15;

    private final StoryRestaurant restaurant;
    private final StoryPerson staff;
    private final LocalDateTime first;
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch some = new CountDownLatch(SOME);
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    BookingRush(StoryRestaurant restaurant, StoryPerson staff, LocalDateTime first) {
        this.restaurant = restaurant;
        this.staff = staff;
        this.first = first;
    }

    /** Returns when some are written down and the rest are under way. */
    void begin() throws InterruptedException {
        for (int call = 0; call < CALLS; call++) {
            int number = call;
            executor.execute(() -> write(number));
        }
        some.await();
    }

    private void write(int call) {
        try {
            var answer = request(call).trySending();
            if (answer.status() == 201) acknowledged.put(call, answer.id());
            some.countDown();
        } catch (IOException theLineBroke) {
            // The outcome is unknown; a retry with the same key returns it.
        }
    }

    /** The ids of the acknowledged bookings, by the number of the call. */
    Map<Integer, String> acknowledged() {
        executor.close();
        return new TreeMap<>(acknowledged);
    }

    /** Repeats every booking with its key; returns the answers in the order of the calls. */
    List<Answer> again() {
        return IntStream.range(0, CALLS)
                .mapToObj(call -> staff.insist(request(call)))
                .toList();
    }

    /** A booking on another evening for each call. */
    private Request request(int call) {
        var booking = StoryRestaurant.booking(name(call), first.plusDays(call));
        return staff.request("POST", restaurant.at("/seatings"), booking).keyed("call " + call);
    }

    static String name(int call) {
        return "Caller " + call;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
