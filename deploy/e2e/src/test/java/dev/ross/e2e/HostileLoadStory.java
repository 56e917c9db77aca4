package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.hostile.HostileCall;
import dev.ross.e2e.hostile.HostileLoad;
import dev.ross.e2e.hostile.Latencies;
import dev.ross.e2e.installation.HealthProbe;
import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.installation.OneProcess;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Strangers send harmful requests of all kinds, from addresses of their own, while a waiter and a guest go on working.
 */
@Order(8)
@ExtendWith(SharedInstallation.class)
@DisabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "a gateway stands before it")
class HostileLoadStory {
    private static final int HALF_OPEN = Integer.getInteger("ross.hostile.half-open", 250);
    private static final int STREAMS = Integer.getInteger("ross.hostile.streams", 40);
    private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("ross.hostile.seconds", 8));
    private static final int P99_MILLIS = Integer.getInteger("ross.hostile.p99-millis", 10_000);
    private static final String API = "/api/v1";
    private static final String JOIN = API + "/seatings/AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA/join";
    private static final String REST = " HTTP/1.1\r\nHost: ross\r\nConnection: close\r\n";

    @Test
    @DisplayName("A hostile load costs only those who send it: a waiter and a guest are answered right throughout")
    void aHostileLoadCostsOnlyItsSenders(InstallationFixture installation) throws IOException {
        var wanda = StoryPerson.signUp(installation, App.STAFF, "Wanda");
        var restaurant = StoryRestaurant.foundedBy(wanda, "Bulwark", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        restaurant.table("1", 8);
        var gustav = StoryPerson.signUp(installation, App.GUEST, "Gustav");
        var path = restaurant.at("");
        await().atMost(Duration.ofMinutes(1)).until(() -> gustav.get(path).status() == 200);

        var waiter = new Latencies();
        var guest = new Latencies();
        var before = evening(wanda, gustav, restaurant, path, Duration.ofSeconds(2));
        List<String> wrong;
        var calls = calls();
        HostileLoad load;
        try (var hostile = HostileLoad.begin(installation.system(), calls)) {
            load = hostile;
            var until = System.nanoTime() + FOR.toNanos();
            var atWork = CompletableFuture.supplyAsync(
                    () -> serve(wanda, restaurant, waiter, () -> System.nanoTime() < until));
            var looking =
                    CompletableFuture.supplyAsync(() -> look(gustav, path, guest, () -> System.nanoTime() < until));
            wrong = new ArrayList<>(atWork.join());
            wrong.addAll(looking.join());
            // Every request that was begun within the time has reached its deadline.
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> calls.stream()
                            .map(HostileCall::kind)
                            .filter(kind -> !kind.equals("stream"))
                            .allMatch(kind -> hostile.outcomes().containsKey(kind)));
        }
        print(load, before, waiter, guest);

        assertThat(wrong).as("answers that were not right").isEmpty();
        for (var call : calls)
            assertThat(load.outcomes().getOrDefault(call.kind(), Map.of()).keySet())
                    .as(call.kind())
                    .allMatch(call::mayEnd);
        assertThat(waiter.millis(0.99)).as("the waiter's p99").isLessThan(P99_MILLIS);
        assertThat(guest.millis(0.99)).as("the guest's p99").isLessThan(P99_MILLIS);
        var health =
                new HealthProbe(((OneProcess) installation).launch().ports().management());
        assertThat(health.ask("readiness").statusCode()).isEqualTo(200);
        assertThat(health.ask("liveness").statusCode()).isEqualTo(200);
        assertThat(evening(wanda, gustav, restaurant, path, Duration.ofSeconds(2))
                        .wrong())
                .isEmpty();
    }

    private static List<HostileCall> calls() {
        var calls = new ArrayList<HostileCall>();
        for (int address = 0; address < 10; address++)
            calls.add(new HostileCall(
                    "half a body",
                    "127.0.0." + (20 + address),
                    HALF_OPEN / 10,
                    10,
                    () -> "POST " + JOIN + REST + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
                    "408|429|cut"));
        calls.add(new HostileCall(
                "half a header", "127.0.0.40", HALF_OPEN / 5, 10, () -> "GET / HTTP/1.1\r\nHost: ro", "408|400|cut"));
        calls.add(new HostileCall("an idle socket", "127.0.0.41", HALF_OPEN / 5, 10, () -> "", "cut"));
        calls.add(new HostileCall(
                "bad token, read", "127.0.0.42", 2, 20, () -> "GET " + API + "/me" + REST + unknownKey(), "401|429"));
        calls.add(new HostileCall(
                "bad token, command",
                "127.0.0.43",
                2,
                20,
                () -> "PUT " + API + "/me/profile" + REST + "Content-Length: 0\r\n" + unknownKey(),
                "401|429"));
        calls.add(new HostileCall(
                "multipart",
                "127.0.0.44",
                2,
                20,
                () -> "POST " + JOIN + REST
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x--",
                "415|429"));
        calls.add(new HostileCall(
                "broken escapes",
                "127.0.0.45",
                2,
                20,
                () -> "GET " + API + "/restaurants?q=%C3%28%" + REST + "\r\n",
                "400"));
        calls.add(new HostileCall(
                "ends of time",
                "127.0.0.46",
                2,
                20,
                () -> "GET " + API + "/restaurants?openAt=%2B999999999-12-31T12:00&partySize=2" + REST + "\r\n",
                "400|429"));
        calls.add(new HostileCall(
                "16 MB body",
                "127.0.0.47",
                2,
                20,
                () -> "POST " + JOIN + REST + "Content-Type: application/json\r\nContent-Length: 16000000\r\n\r\n",
                16_000_000,
                "413|cut"));
        for (int address = 0; address < 10; address++)
            calls.add(new HostileCall(
                    "stream",
                    "127.0.0." + (50 + address),
                    STREAMS / 10,
                    200,
                    () -> "GET " + API + "/restaurants" + REST + "Accept: text/event-stream\r\n\r\n",
                    "200|429|503|cut"));
        return calls;
    }

    private static String unknownKey() {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return "Authorization: Bearer " + text + ".eyJzdWIiOiJ4In0." + "A".repeat(342) + "\r\n\r\n";
    }

    private record QuietEvening(Latencies waiter, Latencies guest, List<String> wrong) {}

    private static QuietEvening evening(
            StoryPerson wanda, StoryPerson gustav, StoryRestaurant restaurant, String path, Duration time) {
        var waiter = new Latencies();
        var guest = new Latencies();
        var until = System.nanoTime() + time.toNanos();
        var wrong = new ArrayList<>(serve(wanda, restaurant, waiter, () -> System.nanoTime() < until));
        var after = System.nanoTime() + time.toNanos();
        wrong.addAll(look(gustav, path, guest, () -> System.nanoTime() < after));
        return new QuietEvening(waiter, guest, wrong);
    }

    /** Books and cancels, one after the other; returns the requests that were not answered as they should be. */
    private static List<String> serve(
            StoryPerson wanda, StoryRestaurant restaurant, Latencies waiter, BooleanSupplier goesOn) {
        var wrong = new ArrayList<String>();
        var party = new AtomicInteger();
        LocalDateTime when = restaurant.now().toLocalDate().plusDays(7).atTime(19, 0);
        do {
            var booking = StoryRestaurant.booking("Party " + party.incrementAndGet(), when);
            var booked = waiter.of(() -> wanda.post(restaurant.at("/seatings"), booking));
            if (booked.status() != 201) {
                wrong.add("booking: " + booked);
                continue;
            }
            var cancelled = waiter.of(() -> wanda.post("/seatings/" + booked.id() + "/cancel"));
            if (cancelled.status() != 204) wrong.add("cancelling: " + cancelled);
            pause();
        } while (goesOn.getAsBoolean());
        return wrong;
    }

    private static List<String> look(StoryPerson gustav, String path, Latencies guest, BooleanSupplier goesOn) {
        var wrong = new ArrayList<String>();
        do {
            var shown = guest.of(() -> gustav.request("GET", path, null).send());
            if (shown.status() != 200 || !shown.text("name").equals("Bulwark")) wrong.add("reading: " + shown);
            pause();
        } while (goesOn.getAsBoolean());
        return wrong;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(HostileLoad load, QuietEvening before, Latencies waiter, Latencies guest) {
        System.out.printf(
                "Hostile load: %d half-open requests, %d streams, %d s.%n", HALF_OPEN, STREAMS, FOR.toSeconds());
        System.out.printf("| waiter before | %s |%n| waiter during | %s |%n", before.waiter(), waiter);
        System.out.printf("| guest before | %s |%n| guest during | %s |%n", before.guest(), guest);
        load.outcomes().forEach((kind, ends) -> System.out.printf("| %s | %s |%n", kind, ends));
    }
}
