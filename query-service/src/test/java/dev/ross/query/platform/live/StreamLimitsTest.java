package dev.ross.query.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Stream;
import dev.ross.query.house.Visitor;
import dev.ross.query.platform.security.TestAdmissions;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many streams may be open, and for how long. */
@House
@TestPropertySource(
        properties = {
            "ross.query.streams.per-caller=4",
            "ross.query.streams.per-anonymous-address=2",
            "ross.query.streams.anonymous-for=3s",
            "ross.query.live.heartbeat=1s"
        })
class StreamLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Visitor visitor;

    @Test
    void oneMoreStreamThanAPersonMayHaveIsRefusedAndOthersAreNot() {
        var greedy = Issuer.guest("greedy");
        List<Stream> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) open.add(visitor.watch("/me/seatings", greedy));
        open.forEach(stream -> assertThat(stream.status()).isEqualTo(200));

        var refused = visitor.get("/me/seatings", greedy, "Accept", "text/event-stream");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().at("/code").asString()).isEqualTo("TOO_MANY_STREAMS");

        assertThat(visitor.get("/me/seatings", greedy).status()).isEqualTo(200);
        try (var other = visitor.watch("/me/seatings", Issuer.guest("modest"))) {
            assertThat(other.status()).isEqualTo(200);
        }
        open.forEach(Stream::close);
    }

    @Test
    void aStreamOfAStrangerEndsAndAsksThemToComeBack() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            try (var stream = visitor.watch("/restaurants", null)) {
                assertThat(stream.status()).isEqualTo(200);
                var opened = Instant.now();
                while (!stream.next(PATIENCE).over())
                    assertThat(opened.plus(PATIENCE)).isAfter(Instant.now());
            }
        });
        assertThat(visitor.get("/restaurants", null).status()).isEqualTo(200);
    }

    @Test
    void socketsThatWereClosedAreSoonCountedNoMore() throws IOException {
        var token = Issuer.guest("restless");
        List<DeafReader> closed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var line = DeafReader.of(visitor.port(), "/me/seatings", token);
            line.readUntil("event: snapshot");
            closed.add(line);
        }
        for (var line : closed) line.close();

        Awaitility.await().atMost(PATIENCE).until(() -> {
            try (var stream = visitor.watch("/me/seatings", token)) {
                return stream.status() == 200;
            }
        });
    }

    @Test
    void aSearchWithFreeTimesIsHadAsAPageOnly() {
        var tomorrow =
                Instant.now().plus(Duration.ofDays(1)).atZone(Scenes.ZONE).toLocalDate();
        var path = "/restaurants?openAt=%sT19:00&partySize=2".formatted(tomorrow);

        assertThat(visitor.get(path, null).status()).isEqualTo(200);
        assertThat(visitor.get(path, null, "Accept", "text/event-stream").status())
                .isEqualTo(406);
    }

    @Test
    void strangersDoNotTakeThePlacesOfThoseWhoWorkHere() {
        var limits = new StreamLimits(
                new StreamLimitProperties(60, 2, 500, 4, 3, Duration.ofMinutes(10)),
                new StreamMeters(new SimpleMeterRegistry()));
        var one = TestAdmissions.anonymous("192.0.2.1");
        var two = TestAdmissions.anonymous("192.0.2.2");
        limits.take(one);
        limits.take(one);
        assertRefused(limits, one, ProblemCode.TOO_MANY_STREAMS);
        limits.take(two);
        assertRefused(limits, two, ProblemCode.TOO_MANY_WATCHERS);

        limits.giveBack(one);
        limits.take(two);
        limits.giveBack(one);
        limits.giveBack(two);
        limits.giveBack(two);
        for (int i = 0; i < 2; i++) limits.take(one);
    }

    private static void assertRefused(
            StreamLimits limits, dev.ross.query.platform.security.Admission admission, ProblemCode code) {
        assertThatThrownBy(() -> limits.take(admission))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
