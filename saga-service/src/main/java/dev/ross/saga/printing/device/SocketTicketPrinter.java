package dev.ross.saga.printing.device;

import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.printing.PrintProblem;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sends tickets to printers in the network, which take what arrives at a port as it is (usually 9100). */
@Component
@EnableConfigurationProperties(PrintingProperties.class)
final class SocketTicketPrinter implements TicketPrinter {
    private final PrintingProperties allowed;
    private final Limits limits;

    @Autowired
    SocketTicketPrinter(PrintingProperties allowed) {
        this(allowed, new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(3)));
    }

    SocketTicketPrinter(PrintingProperties allowed, Limits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    /**
     * @param connect how long a connection is waited for
     * @param write how long all bytes may take
     * @param confirm how long the printer may take to close the connection after it has got all
     */
    record Limits(Duration connect, Duration write, Duration confirm) {}

    @Override
    public PrinterConnection connect(Printer printer) throws PrinterUnreachable {
        var address = printer.socketAddress();
        if (!allowed.allow(address.getAddress(), address.getPort()))
            throw new PrinterUnreachable(PrintProblem.NOT_ALLOWED);
        var socket = new Socket();
        try {
            socket.connect(address, (int) limits.connect().toMillis());
            return new SocketConnection(socket, limits);
        } catch (IOException e) {
            SocketConnection.close(socket);
            throw new PrinterUnreachable(PrintProblem.UNREACHABLE);
        }
    }
}
