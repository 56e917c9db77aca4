package dev.ross.saga.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ross.platform.push.EndpointRule;
import dev.ross.platform.push.P256Points;
import dev.ross.platform.push.PushKeyProperties;
import dev.ross.saga.platform.push.PushOutcome.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PushSenderTest {
    /** The sender of the example of RFC 8291. */
    static final PushKeyProperties KEY = new PushKeyProperties(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");

    static final PushProperties OURS =
            new PushProperties("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "mailto:ops@ross.example");

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final PushServerFixture server = new PushServerFixture();
    private final DeviceFixture device = new DeviceFixture();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aDeviceReadsTheMessageAndTheServerKnowsTheSender() throws Exception {
        assertThat(push("phone", new PushServerFixture.LocalEndpoints()).result())
                .isEqualTo(Result.TAKEN);

        var request = server.received.getFirst();
        assertThat(device.read(request.body())).isEqualTo("{\"title\":\"Hello\"}");
        assertThat(request.header("Ttl")).isEqualTo("3600");
        assertThat(request.header("Topic")).isEqualTo("topic-1");
        assertThat(request.header("Urgency")).isEqualTo("normal");
        assertThat(request.header("Content-encoding")).isEqualTo("aes128gcm");
        var authorization = request.header("Authorization");
        assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + KEY.publicKey());
        var token = authorization.substring(8, authorization.indexOf(',')).split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256Points.read(KEY.publicKey()));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        var header = new JsonMapper().readTree(Base64.getUrlDecoder().decode(token[0]));
        assertThat(header.toString()).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        var claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.at("/aud").asString()).isEqualTo(server.origin());
        assertThat(claims.at("/sub").asString()).isEqualTo("mailto:ops@ross.example");
        assertThat(claims.at("/exp").asLong())
                .isBetween(
                        NOW.getEpochSecond() + 1, NOW.plus(Duration.ofHours(24)).getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "201, TAKEN",
        "202, TAKEN",
        "404, GONE",
        "410, GONE",
        "413, LATER",
        "429, LATER",
        "500, LATER",
        "503, LATER",
        "301, REFUSED",
        "302, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "403, REFUSED"
    })
    void theStatusSaysWhatBecameOfIt(int status, Result result) throws Exception {
        server.reply("phone", status, Map.of("Location", server.endpoint("elsewhere")), Duration.ZERO);

        assertThat(push("phone", new PushServerFixture.LocalEndpoints()).result())
                .isEqualTo(result);
        assertThat(server.receivedBy("elsewhere")).isEmpty();
    }

    @Test
    void aServerMayAskForAPauseOfADayAtMost() throws Exception {
        var rule = new PushServerFixture.LocalEndpoints();
        server.reply("phone", 429, Map.of("Retry-After", "120"), Duration.ZERO);
        assertThat(push("phone", rule).pause()).isEqualTo(Duration.ofMinutes(2));
        server.reply("phone", 503, Map.of("Retry-After", "999999999"), Duration.ZERO);
        assertThat(push("phone", rule).pause()).isEqualTo(Duration.ofDays(1));
        server.reply("phone", 429, Map.of("Retry-After", "tomorrow"), Duration.ZERO);
        assertThat(push("phone", rule).pause()).isZero();
    }

    @Test
    void aNameThatLeadsToThisMachineByNowIsNotCalled() throws Exception {
        var rule = new EndpointRule() {
            @Override
            protected boolean isAllowed(URI endpoint) {
                return true;
            }
        };
        assertThat(push("phone", rule).result()).isEqualTo(Result.REFUSED);
        assertThat(server.received).isEmpty();
    }

    @Test
    void anEndpointThatIsNotAllowedAnyMoreIsNotCalled() throws Exception {
        assertThat(push("phone", new EndpointRule()).result()).isEqualTo(Result.REFUSED);
        assertThat(server.received).isEmpty();
    }

    @Test
    @Timeout(20)
    void aServerThatIsSlowOrSendsByteByByteIsLeftInTime() throws Exception {
        server.reply("phone", 201, Map.of(), Duration.ofSeconds(30));
        assertThat(push("phone", new PushServerFixture.LocalEndpoints()).result())
                .isEqualTo(Result.LATER);

        try (var dribbling = answering(socket -> {
            for (int time = 0; time < 300; time++) {
                socket.getOutputStream().write('H');
                socket.getOutputStream().flush();
                pause(100);
            }
        })) {
            assertThat(send("http://127.0.0.1:" + dribbling.getLocalPort() + "/x")
                            .result())
                    .isEqualTo(Result.LATER);
        }
    }

    @Test
    void anAnswerThatIsNoneOrHasNoEndIsLeft() throws Exception {
        for (var answer : List.of("SSH-2.0-OpenSSH\r\n", "", "HTTP/1.1 999 x\r\n\r\n", "HTTP/1.1 201 Created\r\nA: b"))
            try (var strange =
                    answering(socket -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII)))) {
                assertThat(send("http://127.0.0.1:" + strange.getLocalPort() + "/x")
                                .result())
                        .isEqualTo(Result.LATER);
            }
        try (var endless = answering(socket -> {
            socket.getOutputStream().write("HTTP/1.1 201 Created\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int line = 0; line < 10_000; line++)
                socket.getOutputStream()
                        .write("X: yyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThat(send("http://127.0.0.1:" + endless.getLocalPort() + "/x").result())
                    .isEqualTo(Result.LATER);
        }
    }

    @Test
    void keysThatDoNotBelongTogetherAreToldAtTheStart() {
        var other = new PushProperties("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", OURS.subject());
        assertThatIllegalStateException()
                .isThrownBy(() -> new VapidSigner(KEY, other))
                .withMessageContaining("ross.push.private-key");
        for (var incomplete :
                List.of(new PushProperties("", OURS.subject()), new PushProperties(OURS.privateKey(), "")))
            assertThatIllegalStateException()
                    .isThrownBy(() -> new VapidSigner(KEY, incomplete))
                    .withMessageContaining("ross.push.subject");
        assertThat(OURS.toString()).doesNotContain(OURS.privateKey());
    }

    private PushOutcome push(String name, EndpointRule rule) throws InterruptedException {
        return send(server.endpoint(name), rule);
    }

    private PushOutcome send(String endpoint) throws InterruptedException {
        return send(endpoint, new PushServerFixture.LocalEndpoints());
    }

    private PushOutcome send(String endpoint, EndpointRule rule) throws InterruptedException {
        var sender = new PushSender(new VapidSigner(KEY, OURS), rule, CLOCK, Duration.ofSeconds(2));
        return sender.send(new PushRequest(
                device.target(endpoint),
                "{\"title\":\"Hello\"}".getBytes(StandardCharsets.UTF_8),
                "topic-1",
                Duration.ofHours(1)));
    }

    private interface ServerScript {
        void to(Socket socket) throws IOException;
    }

    private static ServerSocket answering(ServerScript answer) throws IOException {
        var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var socket = listening.accept()) {
                answer.to(socket);
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
        return listening;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
