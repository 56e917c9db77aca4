package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Five hundred guests ask at once for the last table of a restaurant that accepts requests automatically. */
class LastTableStormTest {
    private static final int GUESTS = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final LongAdder CUT_OFF = new LongAdder();
    private static final LongAdder NOT_KNOWN = new LongAdder();
    private static final LocalDate DAY = LocalDate.now().plusDays(5);

    /** The duration is printed and not asserted, since it depends on the machine. */
    @Test
    void oneOfFiveHundredGetsTheLastTableAndTheOthersAreToldOtherTimes() throws Exception {
        try (var service = new Service()) {
            var restaurant = service.openRestaurantOf("mona");
            service.call("PUT", "/restaurants/" + restaurant + "/booking-policy")
                    .as(service.issuer.worker("mona", restaurant, "MANAGER"))
                    .with("{\"confirmation\": \"AUTOMATIC\", \"maxOversizeSeats\": 10}")
                    .send()
                    .expect(204);
            var toWarmUp = calls(service, restaurant, "warm", DAY.minusDays(1));
            var calls = calls(service, restaurant, "guest", DAY);
            sendAtOnce(toWarmUp);
            CUT_OFF.reset();
            NOT_KNOWN.reset();
            var answers = sendAtOnce(calls);
            assertThat(answers).filteredOn(one -> one.answer().status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(one -> one.answer().status() != 201)
                    .hasSize(GUESTS - 1)
                    .allSatisfy(one -> {
                        assertThat(one.answer().status()).isEqualTo(409);
                        assertThat(one.answer().code()).isEqualTo("NO_FREE_TABLE");
                        assertThat(one.answer().json().path("alternatives"))
                                .as(one.answer().toString())
                                .isNotEmpty();
                    });
            var millis = answers.stream().map(TimedAnswer::millis).sorted().toList();
            System.out.printf(
                    "The last table among %d guests at once: p50 %d ms, p99 %d ms, at most %d ms; sent again: %d cut off, %d told 503.%n",
                    GUESTS,
                    millis.get(GUESTS / 2),
                    millis.get(GUESTS * 99 / 100),
                    millis.getLast(),
                    CUT_OFF.sum(),
                    NOT_KNOWN.sum());
        }
    }

    private record TimedAnswer(Service.Answer answer, long millis) {}

    private static List<Service.Call> calls(Service service, String restaurant, String name, LocalDate day) {
        var calls = new ArrayList<Service.Call>();
        for (int i = 0; i < GUESTS; i++)
            calls.add(service.post("/restaurants/" + restaurant + "/seatings")
                    .as(service.issuer.guest(name + i))
                    .header("Idempotency-Key", name + i)
                    .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2}".formatted(day)));
        return calls;
    }

    private static List<TimedAnswer> sendAtOnce(List<Service.Call> calls) throws Exception {
        var go = new CountDownLatch(1);
        try (var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = calls.stream()
                    .map(call -> guests.submit(() -> {
                        go.await();
                        var began = System.nanoTime();
                        var answer = answerTo(call);
                        return new TimedAnswer(answer, (System.nanoTime() - began) / 1_000_000);
                    }))
                    .toList();
            go.countDown();
            var answers = new ArrayList<TimedAnswer>();
            for (var one : asked) answers.add(one.get());
            return answers;
        }
    }

    /** Sends the call as clients must: again with the same key after a lost connection or an unknown outcome. */
    private static Service.Answer answerTo(Service.Call call) throws Exception {
        var until = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                var answer = call.send();
                if (answer.status() != 503 || System.nanoTime() > until) return answer;
                NOT_KNOWN.increment();
            } catch (IOException unanswered) {
                if (System.nanoTime() > until) throw unanswered;
                CUT_OFF.increment();
            }
        }
    }
}
