package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmful requests are refused, and cost only their sender. */
class HostileRequestsTest {
    private static Service service;
    private static String restaurant;
    private static String manager;

    @BeforeAll
    static void open() throws Exception {
        service = new Service(
                "ross.http.body-grace=2s", "ross.command.commands-per-second=50", "ross.http.bad-tokens-per-second=5");
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void halfSentCommandsOfStrangersAreCountedBeforeTheyAreReadAndKeepNobodyWaiting() throws Exception {
        var half = new ArrayList<Socket>();
        for (int i = 0; i < 400; i++) half.add(halfAJoin("127.0.0.2"));
        for (int i = 0; i < 10; i++)
            service.call("PUT", "/me/profile")
                    .as(service.issuer.guest("gina"))
                    .with("{\"name\": \"x\"}")
                    .send()
                    .expect(204);
        var answers = half.stream().map(HostileRequestsTest::rest).toList();
        assertThat(answers).anyMatch(answer -> answer.contains("HTTP/1.1 408") && answer.contains("REQUEST_TIMEOUT"));
        assertThat(answers).anyMatch(answer -> answer.contains("HTTP/1.1 429") && answer.contains("TOO_MANY_REQUESTS"));
        assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 408") || answer.startsWith("HTTP/1.1 429"));
    }

    @Test
    void badTokensAreCountedByAddressAndKnownOnesFromThereStillPass() throws Exception {
        var gina = service.issuer.guest("gina");
        assertThat(bearing(gina)).startsWith("HTTP/1.1 204");
        var answers = new ArrayList<String>();
        for (int i = 0; i < 200; i++) answers.add(bearing("eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJ4In0.AAAA"));
        assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 429"));
        assertThat(answers).anyMatch(answer -> answer.startsWith("HTTP/1.1 429"));
        assertThat(bearing(gina)).startsWith("HTTP/1.1 204");
    }

    private static String bearing(String token) throws IOException {
        var body = "{\"name\": \"x\"}";
        return rest(open(
                "127.0.0.9",
                "PUT /api/v1/me/profile HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body));
    }

    @Test
    void multipartIsNoFormOfACommand() throws Exception {
        for (var type : List.of("multipart/form-data; boundary=x", "multipart/form-data", "text/plain"))
            assertThat(profile("--x--\r\n", type).expect(415).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() throws Exception {
        service.call("PUT", "/restaurants/" + restaurant + "/visibility")
                .as(manager)
                .with("{\"visibility\":\"PUBLIC\",\"visibility\":\"PRIVATE\"}")
                .send()
                .expect(400);
    }

    @Test
    void namesHideNothing() throws Exception {
        for (var name : List.of("a\\u0000b", "a\\u202Eb", "a\\nb", "\\u3000\\u200B"))
            assertThat(profile("{\"name\": \"%s\"}".formatted(name), "application/json")
                            .expect(400)
                            .code())
                    .isEqualTo("MALFORMED");
    }

    @Test
    void datesAtTheEndsOfTimeAreNoDates() throws Exception {
        var root = "/restaurants/" + restaurant;
        for (var date : List.of("+999999999-12-31", "-999999999-01-01", "2200-01-01")) {
            assertThat(service.call("PUT", root + "/special-days/" + date)
                            .as(manager)
                            .with("{\"services\": []}")
                            .send()
                            .expect(400)
                            .code())
                    .isEqualTo("MALFORMED");
            service.post(root + "/closures")
                    .as(manager)
                    .with("{\"from\": \"%1$s\", \"to\": \"%1$s\"}".formatted(date))
                    .send()
                    .expect(400);
            service.post(root + "/waitlist")
                    .as(service.issuer.guest("gina"))
                    .with("{\"date\": \"%s\", \"from\": \"18:00\", \"to\": \"20:00\", \"partySize\": 2}"
                            .formatted(date))
                    .send()
                    .expect(400);
        }
    }

    @Test
    void aKeyMeansTheSameHoweverItsPathIsWritten() throws Exception {
        var gina = service.issuer.guest("gerda");
        var body = "{\"startsAt\": \"%sT19:00\", \"partySize\": 2}"
                .formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9));
        var first = service.post("/restaurants/" + restaurant + "/seatings")
                .as(gina)
                .header("Idempotency-Key", "once")
                .with(body)
                .send()
                .id();
        var escaped = "%%%02x%s".formatted((int) restaurant.charAt(0), restaurant.substring(1));
        var second = service.post("/restaurants/" + escaped + "/seatings")
                .as(gina)
                .header("Idempotency-Key", "once")
                .with(body)
                .send()
                .id();
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "If-Match", "traceparent", "Content-Type"})
    void aHeaderWithAControlCharacterIsMalformedAtOnce(String header) throws Exception {
        for (var text : List.of("a\u0007b", "\u007F"))
            assertThat(put("{}", header + ": " + text))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"code\":\"MALFORMED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00C3\u0089", "\u00E2\u0082\u00AC5", "Zo\u00C3\u00AB \u00E2\u0080\u0093 1"})
    void aHeaderMayHaveLettersInUtf8(String bytes) throws Exception {
        var json = "Content-Type: application/json";
        assertThat(put("{}", json, "Idempotency-Key: " + bytes)).startsWith("HTTP/1.1 204");
        assertThat(put("{}", json, "X-City: " + bytes, "traceparent: " + bytes)).startsWith("HTTP/1.1 204");
        assertThat(put("{}", json, "If-Match: " + bytes))
                .startsWith("HTTP/1.1 400")
                .contains("MALFORMED");
        assertThat(put("{}", "Content-Type: " + bytes)).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void aTabInAHeaderIsNoFailureOfOurs() throws Exception {
        assertThat(put("{}", "Content-Type: application/json;\tcharset=utf-8", "Idempotency-Key: a\tb"))
                .startsWith("HTTP/1.1 204");
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key, one, two", "Idempotency-Key, one, one", "If-Match, -1, -1"})
    void aHeaderThatStandsTwiceIsRefused(String header, String first, String second) throws Exception {
        assertThat(put("{}", "Content-Type: application/json", header + ": " + first, header + ": " + second))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"MALFORMED\"");
    }

    @Test
    void theNameOfAParameterIsUnknownWhateverItsLetters() throws Exception {
        assertThat(rest(open("127.0.0.1", "PUT /api/v1/me/profile?%F4%8F%BF%BD=1 HTTP/1.1\r\n" + fields("{}"))))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"UNKNOWN_PARAMETER\"");
    }

    private static String put(String body, String... headers) throws IOException {
        return rest(open(
                "127.0.0.1",
                "PUT /api/v1/me/profile HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n" + fields(body)));
    }

    private static String fields(String body) {
        return "Host: here\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(service.issuer.guest("gesa"), body.length(), body);
    }

    @Test
    void twoAuthorizationsAreNone() throws Exception {
        var token = service.issuer.guest("gina");
        assertThat(sent(
                        "POST /api/v1/me/profile HTTP/1.1",
                        "Authorization: Bearer " + token,
                        "Authorization: Bearer x"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void brokenAddressesAreMalformed() throws Exception {
        for (var address : List.of("/me/profile?%", "/me/profile?x=%C3%28", "/%00/x", "//me"))
            assertThat(sent("POST /api/v1" + address + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
    }

    @Test
    void aBodyOfSixteenMegabytesIsRefusedUnread() throws Exception {
        assertThat(sent("POST /api/v1/me/profile HTTP/1.1", "Content-Length: 16000000"))
                .startsWith("HTTP/1.1 413")
                .contains("TOO_LARGE");
    }

    private static Service.Answer profile(String body, String type) throws Exception {
        return service.call("PUT", "/me/profile")
                .as(service.issuer.guest("gina"))
                .with(body)
                .header("Content-Type", type)
                .send();
    }

    private static String sent(String... lines) throws IOException {
        return rest(open("127.0.0.1", String.join("\r\n", lines) + "\r\nHost: here\r\nConnection: close\r\n\r\n"));
    }

    private static Socket halfAJoin(String from) throws IOException {
        return open(
                from,
                "POST /api/v1/seatings/AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA/join HTTP/1.1\r\nHost: here\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n{");
    }

    private static Socket open(String from, String text) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(
                "127.0.0.1", Integer.parseInt(service.context.getEnvironment().getProperty("local.server.port", "0"))));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String rest(Socket socket) {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException cut) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
