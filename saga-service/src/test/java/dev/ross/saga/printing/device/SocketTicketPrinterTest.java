package dev.ross.saga.printing.device;

import static dev.ross.contracts.printing.PrintProblem.NOT_ALLOWED;
import static dev.ross.contracts.printing.PrintProblem.UNREACHABLE;
import static dev.ross.saga.printing.device.PrinterConnection.Delivery.BROKEN_OFF;
import static dev.ross.saga.printing.device.PrinterConnection.Delivery.NOT_CONFIRMED;
import static dev.ross.saga.printing.device.PrinterConnection.Delivery.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.menu.Printer.PrinterFormat;
import dev.ross.saga.printing.device.PrinterConnection.Delivery;
import dev.ross.saga.printing.device.SocketTicketPrinter.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known of a ticket after it was sent to a printer of each kind. */
@Timeout(20)
class SocketTicketPrinterTest {
    private static final byte[] TICKET = "2 x Pike".getBytes(StandardCharsets.US_ASCII);
    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(500));

    @Test
    void aPrinterThatReadsAllAndClosesHasTakenTheTicket() throws Exception {
        try (var printer = PrinterFixture.on(0)) {
            assertThat(send(printer.port(), TICKET)).isEqualTo(TAKEN);
            await().until(() -> printer.printed().equals(List.of("2 x Pike")));
        }
    }

    @Test
    void aPortThatRefusesIsUnreachable() {
        var port = PrinterFixture.freePort();
        assertThatThrownBy(() -> send(port, TICKET))
                .isInstanceOfSatisfying(
                        PrinterUnreachable.class,
                        failure -> assertThat(failure.problem()).isEqualTo(UNREACHABLE));
    }

    @Test
    void aPrinterThatResetsTheConnectionHasBrokenOff() throws Exception {
        try (var printer = PrinterFixture.on(0)) {
            printer.toBreakOff.set(1);
            assertThat(send(printer.port(), new byte[200_000])).isEqualTo(BROKEN_OFF);
            assertThat(printer.printed()).isEmpty();
        }
    }

    @Test
    void aPrinterThatClosesWithoutReadingHasBrokenOff() throws Exception {
        try (var server = listening()) {
            Thread.startVirtualThread(() -> {
                try {
                    server.accept().close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(send(server.getLocalPort(), new byte[20_000_000])).isEqualTo(BROKEN_OFF);
        }
    }

    @Test
    void aSmallTicketThatIsNeverReadIsNotConfirmed() throws Exception {
        try (var server = listening()) {
            assertThat(send(server.getLocalPort(), TICKET)).isEqualTo(NOT_CONFIRMED);
        }
    }

    @Test
    void aLargeTicketThatIsNeverReadHasBrokenOffInTime() throws Exception {
        try (var server = listening()) {
            var begun = System.nanoTime();
            assertThat(send(server.getLocalPort(), new byte[20_000_000])).isEqualTo(BROKEN_OFF);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void noConnectionIsMadeToAnAddressOrPortThatIsNotAllowed() throws Exception {
        try (var printer = PrinterFixture.on(0)) {
            var elsewhere =
                    new PrintingProperties(List.of(AddressRange.valueOf("10.0.0.0/8")), List.of(printer.port()));
            var otherPort = new PrintingProperties(List.of(AddressRange.valueOf("127.0.0.0/8")), List.of(9100));
            var none = new PrintingProperties(List.of(), List.of(printer.port()));
            for (var allowed : List.of(elsewhere, otherPort, none))
                assertThatThrownBy(() -> new SocketTicketPrinter(allowed, SHORT)
                                .connect(printer("127.0.0.1", printer.port()))
                                .close())
                        .isInstanceOfSatisfying(
                                PrinterUnreachable.class,
                                failure -> assertThat(failure.problem()).isEqualTo(NOT_ALLOWED));
            assertThat(printer.connections).hasValue(0);
        }
    }

    private static Delivery send(int port, byte[] bytes) throws PrinterUnreachable {
        var allowed = new PrintingProperties(List.of(AddressRange.valueOf("127.0.0.1/32")), List.of(port));
        try (var connection = new SocketTicketPrinter(allowed, SHORT).connect(printer("127.0.0.1", port))) {
            return connection.send(bytes);
        }
    }

    private static ServerSocket listening() throws IOException {
        var server = new ServerSocket();
        server.setReceiveBufferSize(4_096);
        server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        return server;
    }

    private static Printer printer(String address, int port) {
        return new Printer("Grill", null, address, port, PrinterFormat.TEXT, 42);
    }
}
