package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.query.house.ImpatientHouse;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImpatientHouse
class StuckReaderTest {
    private static final int LONG_NOTE = 20_000;

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    LiveHub hub;

    @Autowired
    Caretaker caretaker;

    @Test
    void whoReadsNothingHarmsNobodyAndIsCutOff() throws IOException {
        var house = Scenes.at("stuck1");
        log.tell(house.joined("ann", STAFF));
        var token = Issuer.staff("ann", "stuck1");
        try (var stuck = deaf("/restaurants/stuck1/hails?limit=200", token);
                var lively = visitor.watch("/restaurants/stuck1/hails?limit=200", token)) {
            await().until(() -> hub.size() == 2);
            lively.next();
            var open = hub.size();
            var slowest = Duration.ZERO;
            for (int i = 0; i < 60; i++) {
                var begun = System.nanoTime();
                log.tell(hail(house, i));
                while (!lively.next().data().contains("\"h" + i + "\"")) {}
                var took = Duration.ofNanos(System.nanoTime() - begun);
                if (took.compareTo(slowest) > 0) slowest = took;
            }

            assertThat(stuck.isConnected()).isTrue();
            assertThat(slowest).isLessThan(Duration.ofSeconds(2));
            await().atMost(Duration.ofSeconds(15)).until(() -> hub.size() == open - 1);
        }
    }

    @Test
    void whoReadsSlowlyMissesStatesButNotTheLastAndIsTold() throws IOException {
        var house = Scenes.at("stuck2");
        log.tell(house.joined("ann", STAFF));
        var token = Issuer.staff("ann", "stuck2");
        try (var slow = deaf("/restaurants/stuck2/hails?limit=200", token)) {
            await().until(() -> hub.size() > 0);
            for (int i = 0; i < 40; i++) {
                var told = log.tell(hail(house, i));
                visitor.get("/restaurants/stuck2/hails?limit=1", token, "Ross-Position", String.valueOf(told));
            }

            var read = readUntil(slow.getInputStream(), "\"h39\"");

            assertThat(read).contains("event: resync");
            assertThat(read.split("event: ")).hasSizeLessThan(40);
        }
    }

    @Test
    void aSilentLineIsKeptOpenAndAtTheEndItsReaderIsAskedToComeBack() throws IOException {
        try (var line = deaf("/me/seatings", Issuer.guest("gus"))) {
            assertThat(readUntil(line.getInputStream(), "\n:\n")).contains("event: snapshot");
            try {
                caretaker.stop();
                assertThat(readUntil(line.getInputStream(), "0\r\n\r\n")).contains("retry: ");
            } finally {
                caretaker.start();
            }
        }
    }

    /** A socket with little room that reads only when told to. */
    private Socket deaf(String path, String token) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("127.0.0.1", visitor.port()));
        socket.getOutputStream()
                .write(
                        "GET /api/v1%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(path, token)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        var read = new StringBuilder();
        var buffer = new byte[8192];
        while (read.indexOf(end) < 0) {
            int length = in.read(buffer);
            if (length < 0) throw new AssertionError("closed before it came");
            read.append(new String(buffer, 0, length, StandardCharsets.US_ASCII));
        }
        return read.toString();
    }

    private static ServerHailed hail(Scenes house, int number) {
        var note = Personal.of(Subject.guestAt("gus", house.restaurant().value()), "x".repeat(LONG_NOTE));
        return new ServerHailed(
                house.seatingId("s1"),
                HailId.of("h" + number),
                HailKind.HELP,
                note,
                Scenes.OPENING.plusSeconds(number));
    }
}
