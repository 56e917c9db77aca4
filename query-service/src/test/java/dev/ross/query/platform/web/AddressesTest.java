package dev.ross.query.platform.web;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@House
class AddressesTest {
    private static boolean opened;

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @BeforeEach
    void open() {
        if (!opened) log.tell(Scenes.at("web1").joined("ann", STAFF));
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
        "/restaurants/web1/notifications?after=AAAA, 400, MALFORMED",
        "/restaurants/web1/live, 400, MALFORMED",
        "/restaurants/web1/live?views=hails&views=kitchen, 400, MALFORMED",
        "/restaurants/web1/no-such-thing, 404, UNKNOWN",
        "/seatings/no%20id, 404, UNKNOWN",
        "/restaurants/not.an.id/hails, 404, UNKNOWN",
    })
    void whatMakesNoSenseIsRefusedInOneForm(String path, int status, String code) {
        var refused = visitor.get(path, Issuer.staff("ann", "web1"));

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).as(refused.response().body()).isEqualTo("application/problem+json");
        assertThat(refused.json().at("/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/type").asString()).startsWith("urn:ross:problem:");
        assertThat(refused.response().body()).doesNotContain("Exception", "dev.ross", "org.spring");
    }

    @Test
    void aFormNobodyWritesIsRefused() {
        var refused = visitor.get("/restaurants/web1/hails", Issuer.staff("ann", "web1"), "Accept", "text/html");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/code").asString()).isEqualTo("NOT_ACCEPTABLE");
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
                    .write((request + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
