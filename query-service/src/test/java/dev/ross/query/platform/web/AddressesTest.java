package dev.ross.query.platform.web;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class AddressesTest {
    private static boolean opened;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @BeforeEach
    void open() {
        if (!opened) log.append(EventScenes.at("web1").joined("ann", STAFF));
        opened = true;
    }

    @ParameterizedTest
    @CsvSource({
        "/restaurants/web1/seatings?fron=2026-01-01, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/seatings?from=yesterday, 400, MALFORMED",
        "/restaurants/web1/seatings?status=PENDING&status=LATE, 400, MALFORMED",
        "/restaurants/web1/seatings?from=2026-02-01&to=2026-01-01, 400, MALFORMED",
        "/restaurants/web1/seatings?limit=0, 400, MALFORMED",
        "/restaurants/web1/hails?after=%25%25, 400, MALFORMED",
        "/restaurants/web1/hails?mine=perhaps, 400, MALFORMED",
        "/restaurants/web1/hail-answer-times, 400, MALFORMED",
        "/restaurants/web1/hail-answer-times?date=today, 400, MALFORMED",
        "/restaurants/web1/hail-answer-times?date=%2B999999999-12-31, 400, MALFORMED",
        "/restaurants/web1/service-days/today/server-assignments, 404, UNKNOWN",
        "/restaurants/web1/notifications?after=AAAA, 400, MALFORMED",
        "/restaurants/web1/seatings?limit=1&limit=2, 400, MALFORMED",
        "/restaurants/web1/seatings?from=%2B999999999-12-31, 400, MALFORMED",
        "/restaurants/web1/seatings?from=2099-01-01, 400, MALFORMED",
        "/restaurants/web1/availability?date=-999999999-01-01&partySize=2, 400, MALFORMED",
        "/restaurants/web1/waitlist?date=%2B999999999-12-31, 400, MALFORMED",
        "/restaurants?openAt=%2B999999999-12-31T12:00&partySize=2, 400, MALFORMED",
        "/restaurants?q=%C3%28, 400, MALFORMED",
        "/restaurants?q=%00, 400, MALFORMED",
        "/restaurants?after=AAAA, 400, MALFORMED",
        "/restaurants/web1/live, 400, MALFORMED",
        "/restaurants/web1/live?views=, 400, MALFORMED",
        "'/restaurants/web1/live?views=,', 400, MALFORMED",
        "/restaurants?%F4%8F%BF%BD=1, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/live?views=hails&views=kitchen, 400, MALFORMED",
        "/restaurants/web1/menu?edition=TOMORROW, 400, MALFORMED",
        "/restaurants/web1/menu?edition=PUBLISHED&edition=DRAFT, 400, MALFORMED",
        "/restaurants/web1/menu?limit=10, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/kitchen-tickets?state=LATE, 400, MALFORMED",
        "/restaurants/web1/kitchen-tickets?station=grill&station=bar, 400, MALFORMED",
        "/restaurants/web1/kitchen-tickets?after=AAAA, 400, MALFORMED",
        "/restaurants/web1/kitchen-counts?limit=10, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/print-jobs?state=LATE, 400, MALFORMED",
        "/restaurants/web1/print-jobs?after=AAAA, 400, MALFORMED",
        "/restaurants/web1/refused-commands?limit=0, 400, MALFORMED",
        "/restaurants/web1/refused-commands?state=OPEN, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/receipts, 400, MALFORMED",
        "/restaurants/web1/receipts?day=today, 400, MALFORMED",
        "/restaurants/web1/receipts?day=2099-01-01, 400, MALFORMED",
        "/restaurants/web1/receipts?day=2026-01-01&from=2026-01-01, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/receipts?day=2026-01-01&after=AAAA, 400, MALFORMED",
        "/restaurants/web1/till?day=2026-01-01, 400, UNKNOWN_PARAMETER",
        "/restaurants/web1/till/cash-movements, 400, MALFORMED",
        "/restaurants/web1/till/cash-movements?day=today, 400, MALFORMED",
        "/restaurants/web1/till/cash-movements?day=2026-01-01&limit=0, 400, MALFORMED",
        "/restaurants/web1/till/cash-movements?from=2026-01-01, 400, UNKNOWN_PARAMETER",
        "/orders/web1.o1/receipts?limit=0, 400, MALFORMED",
        "/visit-links/web1.s1~1~AAAAAAAAAAAAAAAAAAAAAAAA?position=soon, 400, MALFORMED",
        "/visit-links/web1.s1~1~AAAAAAAAAAAAAAAAAAAAAAAA?refused=A&refused=B, 400, MALFORMED",
        "/visit-links/web1.s1~1~AAAAAAAAAAAAAAAAAAAAAAAA, 404, UNKNOWN",
        "/unsubscribe/gus~FEEDBACK~1~AAAAAAAAAAAAAAAAAAAAAAAA, 404, UNKNOWN",
        "/unsubscribe/gus~FEEDBACK~1~AAAAAAAAAAAAAAAAAAAAAAAA?done=perhaps, 400, MALFORMED",
        "/receipts/web1.1?format=pdf, 400, UNKNOWN_PARAMETER",
        "/receipts/web1.0, 404, UNKNOWN",
        "/receipts/web1.one, 404, UNKNOWN",
        "/orders/web1.o1?state=OPEN, 400, UNKNOWN_PARAMETER",
        "/orders/not.an.id, 404, UNKNOWN",
        "/seatings/web1.s1/orders/no%20id, 404, UNKNOWN",
        "/restaurants/web1/no-such-thing, 404, UNKNOWN",
        "/seatings/no%20id, 404, UNKNOWN",
        "/restaurants/not.an.id/hails, 404, UNKNOWN",
    })
    void whatMakesNoSenseIsRefusedInOneForm(String path, int status, String code) {
        var refused = visitor.get(path, QueryTokenIssuer.staff("ann", "web1"));

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).as(refused.response().body()).isEqualTo("application/problem+json");
        assertThat(refused.json().at("/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/type").asString()).startsWith("urn:ross:problem:");
        assertThat(refused.response().body()).doesNotContain("Exception", "dev.ross", "org.spring");
    }

    @Test
    void aFormNobodyWritesIsRefused() {
        var refused =
                visitor.get("/restaurants/web1/hails", QueryTokenIssuer.staff("ann", "web1"), "Accept", "text/html");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/code").asString()).isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"foo", "text/html", "application/problem+json", "application/vnd.x+json", "application/json;q=0"
            })
    void whoAcceptsNothingThatThereIsIsToldSo(String accept) {
        for (var path : List.of("/regions", "/restaurants", "/restaurants/web1/hails")) {
            var refused = visitor.get(path, QueryTokenIssuer.staff("ann", "web1"), "Accept", accept);
            assertThat(refused.status()).as(path).isEqualTo(406);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.json().at("/code").asString()).isEqualTo("NOT_ACCEPTABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "text/event-stream"})
    void whoIsToldWhatRegionsCanBeHadAsIsNotOfferedAStream(String accept) {
        var refused = visitor.get("/regions", null, "Accept", accept);
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/detail").asString()).isEqualTo("This can be had as application/json.");
    }

    @Test
    void regionsAreJsonWhateverElseIsAccepted() {
        var regions = visitor.get("/regions", null, "Accept", "*/*");
        assertThat(regions.header("Content-Type")).isEqualTo("application/json");
        assertThat(regions.response().body()).doesNotContain("next");
    }

    @Test
    void regionsAreNotSentAgainToClientsThatHaveThem() {
        var tag = visitor.get("/regions", null).header("ETag");
        assertThat(tag).isNotNull();
        var again = visitor.get("/regions", null, "If-None-Match", String.valueOf(tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aPublicPageIsNotSentAgainToClientsThatHaveIt() {
        var first = visitor.get("/restaurants", null);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=5, public");
        var tag = String.valueOf(first.header("ETag"));
        var again = visitor.get("/restaurants", null, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        var another = EventScenes.at("web2");
        var position = String.valueOf(log.append(another.registered(), another.published()));
        var changed = visitor.get("/restaurants", null, "If-None-Match", tag, "Ross-Position", position);
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void jsonIsCompressedForClientsThatAcceptIt() throws IOException, InterruptedException {
        var many = IntStream.range(0, 20)
                .mapToObj(number -> EventScenes.at("zip" + number))
                .flatMap(one -> Stream.of(one.registered(), one.published()))
                .toArray();
        var position = String.valueOf(log.append(many));
        var plain = visitor.get("/restaurants", null, "Ross-Position", position);
        assertThat(plain.header("Content-Encoding")).isNull();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + visitor.port() + "/api/v1/restaurants"))
                .header("Accept-Encoding", "gzip")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var packed = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            try (var body = new GZIPInputStream(packed.body())) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.response().body());
            }
        }
    }

    @Test
    void healthSaysThatAllIsWell() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + visitor.port() + "/actuator/health"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var health = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"UP\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "1 2", "x", "9999999999999999999"})
    void aPositionThatNoCommandAnsweredWithIsRefused(String position) {
        var refused = visitor.get("/restaurants", null, "Ross-Position", position);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/code").asString()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/restaurants?% HTTP/1.1",
                "GET /api/v1/restaurants?q=%ZZ HTTP/1.1",
                "GET /api/v1/restaurants/web1?x=% HTTP/1.1",
                "GET /api/v1/restaurants//x HTTP/1.1",
                "GET /api/v1/restaurants/%00/x HTTP/1.1",
                "GET /api/v1/restaurants/%C3%28 HTTP/1.1",
                "GET /api/v1/restaurants HTTP/1.1\r\nIf-None-Match: \"\u0007\"",
                "GET /api/v1/restaurants HTTP/1.1\r\nRoss-Position: \u00E2\u0082\u00AC",
                "GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b"
            })
    void whatIsNotWrittenAsRequestsAreIsMalformedInTheSameForm(String request) throws IOException {
        assertThat(raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"code\":\"MALFORMED\"");
    }

    @Test
    void aHeaderMayHaveLettersInUtf8() throws IOException {
        assertThat(raw("GET /api/v1/restaurants HTTP/1.1\r\nIf-None-Match: \"\u00C3\u0089\""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void anythingButReadingIsNobodysHere() throws IOException {
        assertThat(raw("POST /api/v1/restaurants HTTP/1.1\r\nContent-Length: 0"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json");
    }

    @Test
    void whatTheContainerRefusesIsSaidInTheSameForm() throws IOException {
        assertThat(raw("GET /api/v1/restaurants/%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", visitor.port())) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
