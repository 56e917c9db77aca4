package dev.ross.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Unfinished requests of one client do not keep other clients from being answered. */
class HalfSentRequestsTest {
    private static final String[] HALF_A_BODY = {
        "POST /write HTTP/1.1", "Host: here", "Content-Type: application/json", "Content-Length: 100000", "", "{"
    };

    @Test
    void threeHundredHalfSentBodiesKeepNobodyFromBeingAnsweredAndAreToldThatTheyWereTooSlow() {
        try (var service = new SmallService("ross.http.body-grace=2s")) {
            var slow = IntStream.range(0, 300)
                    .mapToObj(number -> service.send("127.0.0." + (2 + number % 3), HALF_A_BODY))
                    .toList();
            for (int i = 0; i < 20; i++)
                assertThat(service.read()).startsWith("HTTP/1.1 200").endsWith("read");
            for (var socket : slow)
                assertThat(SmallService.rest(socket)).startsWith("HTTP/1.1 408").contains("Connection: close");
            assertThat(service.read()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void halfSentBodiesThatAreClosedByTheirSendersLeaveNothingBehind() throws Exception {
        try (var service = new SmallService("ross.http.body-grace=2s")) {
            for (int i = 0; i < 300; i++) service.send("127.0.0.2", HALF_A_BODY).close();
            for (int i = 0; i < 20; i++) assertThat(service.read()).startsWith("HTTP/1.1 200");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> service.part(ConnectionLimit.class).open() == 0);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsEndedByItsDeadline() throws Exception {
        try (var service = new SmallService("ross.http.body-grace=1s");
                var drip = service.send("127.0.0.2", HALF_A_BODY)) {
            var dripping = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        SmallService.write(drip.getOutputStream(), " ");
                        Thread.sleep(50);
                    }
                } catch (Exception ended) {
                    // as intended
                }
            });
            assertThat(SmallService.rest(drip)).startsWith("HTTP/1.1 408");
            drip.close();
            dripping.join();
        }
    }

    @Test
    void aLargeBodyThatKeepsComingHasLongerThanASmallOne() throws Exception {
        try (var service = new SmallService("ross.http.body-grace=500ms", "ross.http.body-rate=64KB");
                var steady = service.send(
                        "127.0.0.2",
                        "POST /write HTTP/1.1",
                        "Host: here",
                        "Connection: close",
                        "Content-Length: 131072",
                        "",
                        "")) {
            for (int part = 0; part < 16; part++) {
                SmallService.write(steady.getOutputStream(), "x".repeat(8192));
                Thread.sleep(60);
            }
            assertThat(SmallService.rest(steady)).startsWith("HTTP/1.1 200").endsWith("wrote 131072");
        }
    }

    @Test
    void idleSocketsAndHalfHeadersAreClosedHoweverTheyDrip() throws Exception {
        try (var service = new SmallService("ross.http.first-request-within=1s")) {
            var idle = service.send("127.0.0.2", "");
            var half = service.send("127.0.0.2", "GET /read HTTP/1.1", "Host: he");
            var dripping = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        SmallService.write(half.getOutputStream(), "r");
                        Thread.sleep(50);
                    }
                } catch (Exception ended) {
                    // as intended
                }
            });
            assertThat(SmallService.rest(idle)).isEmpty();
            assertThat(SmallService.rest(half)).doesNotContain("HTTP/1.1 200");
            half.close();
            dripping.join();
        }
    }

    @Test
    void anAnswerBeforeTheBodyHasArrivedSaysThatTheConnectionIsClosed() {
        try (var service = new SmallService()) {
            var early = service.send("127.0.0.1", "POST /unread HTTP/1.1", "Host: here", "Content-Length: 5", "", "");
            assertThat(SmallService.rest(early)).startsWith("HTTP/1.1 200").contains("Connection: close");

            var whole = service.send(
                    "127.0.0.1",
                    "POST /unread HTTP/1.1",
                    "Host: here",
                    "Content-Length: 5",
                    "",
                    "12345GET /read HTTP/1.1",
                    "Host: here",
                    "Connection: close",
                    "",
                    "");
            assertThat(SmallService.rest(whole)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nread");
        }
    }

    @Test
    void oneAddressHasAsManyConnectionsAsItMayHaveAndOthersStillComeIn() {
        try (var service = new SmallService("ross.http.connections-per-address=10")) {
            var all = IntStream.range(0, 30)
                    .mapToObj(number -> service.send("127.0.0.2"))
                    .toList();
            var cut = all.subList(10, 30);
            assertThat(cut).allMatch(socket -> SmallService.rest(socket).isEmpty());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> service.part(ConnectionLimit.class).open() == 10);
            assertThat(service.read()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithAProblemDocument() {
        try (var service = new SmallService()) {
            for (var address : List.of(
                    "/read?%",
                    "/read?q=%ZZ",
                    "/read?q=%C3%28",
                    "/read/%C3%28",
                    "/read?q=%00",
                    "/%00/read",
                    "//read",
                    "/read/..;/x",
                    "/a%2fb"))
                assertThat(service.answer("GET " + address + " HTTP/1.1", "Host: here"))
                        .as(address)
                        .startsWith("HTTP/1.1 400")
                        .contains("application/problem+json")
                        .contains("\"code\":\"MALFORMED\"");
            assertThat(service.answer(
                            "GET /read HTTP/1.1", "Host: here", "Authorization: Bearer a", "Authorization: Bearer b"))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"MALFORMED\"");
            assertThat(service.answer("POST /write HTTP/1.1", "Host: here", "Content-Length: 16000000"))
                    .startsWith("HTTP/1.1 413")
                    .contains("\"code\":\"TOO_LARGE\"");
            assertThat(service.answer("nonsense")).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }
}
