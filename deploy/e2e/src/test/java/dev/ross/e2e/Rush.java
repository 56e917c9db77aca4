package dev.ross.e2e;

import dev.ross.e2e.people.Person;
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

/** The telephone rings and rings: bookings are written down by several hands, each under a key of its own. */
final class Rush implements AutoCloseable {
    static final int CALLS = 60;
    private static final int SOME = 15;

    private final Restaurant restaurant;
    private final Person staff;
    private final LocalDateTime first;
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch some = new CountDownLatch(SOME);
    private final ExecutorService hands = Executors.newFixedThreadPool(4);

    Rush(Restaurant restaurant, Person staff, LocalDateTime first) {
        this.restaurant = restaurant;
        this.staff = staff;
        this.first = first;
    }

    /** Returns when some are written down and the rest are under way. */
    void begin() throws InterruptedException {
        for (int call = 0; call < CALLS; call++) {
            int number = call;
            hands.execute(() -> write(number));
        }
        some.await();
    }

    private void write(int call) {
        try {
            var answer = request(call).trySending();
            if (answer.status() == 201) acknowledged.put(call, answer.id());
            some.countDown();
        } catch (IOException theLineBroke) {
            // Nobody knows what became of it; the same key will tell.
        }
    }

    /** What was acknowledged, by the number of the call. */
    Map<Integer, String> acknowledged() {
        hands.close();
        return new TreeMap<>(acknowledged);
    }

    /** Writes every one down again, under the same keys; the answers in the order of the calls. */
    List<Answer> again() {
        return IntStream.range(0, CALLS)
                .mapToObj(call -> staff.insist(request(call)))
                .toList();
    }

    /** Each for another evening. */
    private Request request(int call) {
        var booking = Restaurant.booking(name(call), first.plusDays(call));
        return staff.request("POST", restaurant.at("/seatings"), booking).keyed("call " + call);
    }

    static String name(int call) {
        return "Caller " + call;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
