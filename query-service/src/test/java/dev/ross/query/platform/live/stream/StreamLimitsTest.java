package dev.ross.query.platform.live.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.SseReader;
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

/** Limits on how many streams may be open, and for how long. */
@QueryServiceTest
@TestPropertySource(
        properties = {
            "ross.query.streams.per-caller=4",
            "ross.query.streams.per-anonymous-address=2",
            "ross.query.streams.anonymous-for=3s",
            "ross.query.live.heartbeat=1s"
        })
class StreamLimitsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Autowired
    HttpVisitor visitor;

    @Test
    void oneMoreStreamThanAPersonMayHaveIsRefusedAndOthersAreNot() {
        var greedy = QueryTokenIssuer.guest("greedy");
        List<SseReader> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) open.add(visitor.watch("/me/seatings", greedy));
        open.forEach(stream -> assertThat(stream.status()).isEqualTo(200));

        var refused = visitor.get("/me/seatings", greedy, "Accept", "text/event-stream");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().at("/code").asString()).isEqualTo("TOO_MANY_STREAMS");

        assertThat(visitor.get("/me/seatings", greedy).status()).isEqualTo(200);
        try (var other = visitor.watch("/me/seatings", QueryTokenIssuer.guest("modest"))) {
            assertThat(other.status()).isEqualTo(200);
        }
        open.forEach(SseReader::close);
    }

    @Test
    void aStreamOfAStrangerEndsAndAsksThemToComeBack() {
        Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
            try (var stream = visitor.watch("/restaurants", null)) {
                assertThat(stream.status()).isEqualTo(200);
                var opened = Instant.now();
                while (!stream.next(TIMEOUT).over())
                    assertThat(opened.plus(TIMEOUT)).isAfter(Instant.now());
            }
        });
        assertThat(visitor.get("/restaurants", null).status()).isEqualTo(200);
    }

    @Test
    void socketsThatWereClosedAreSoonCountedNoMore() throws IOException {
        var token = QueryTokenIssuer.guest("restless");
        List<NonReadingClient> closed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var line = NonReadingClient.of(visitor.port(), "/me/seatings", token);
            line.readUntil("event: snapshot");
            closed.add(line);
        }
        for (var line : closed) line.close();

        Awaitility.await().atMost(TIMEOUT).until(() -> {
            try (var stream = visitor.watch("/me/seatings", token)) {
                return stream.status() == 200;
            }
        });
    }

    @Test
    void aSearchWithFreeTimesIsHadAsAPageOnly() {
        var tomorrow =
                Instant.now().plus(Duration.ofDays(1)).atZone(EventScenes.ZONE).toLocalDate();
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
        limits.acquire(one);
        limits.acquire(one);
        assertRefused(limits, one, ProblemCode.TOO_MANY_STREAMS);
        limits.acquire(two);
        assertRefused(limits, two, ProblemCode.TOO_MANY_WATCHERS);

        limits.release(one);
        limits.acquire(two);
        limits.release(one);
        limits.release(two);
        limits.release(two);
        for (int i = 0; i < 2; i++) limits.acquire(one);
    }

    private static void assertRefused(
            StreamLimits limits, dev.ross.query.platform.security.StreamAdmission admission, ProblemCode code) {
        assertThatThrownBy(() -> limits.acquire(admission))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
