package dev.ross.saga.printing.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A socket that plays printer: it keeps what each connection sent, and closes it at its end. */
public final class PrinterFixture implements AutoCloseable {
    private static final Charset ANY_BYTE = Charset.forName("ISO-8859-1");

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 5_000;

    /** How many of the next connections are reset after their first byte. */
    public final AtomicInteger toBreakOff = new AtomicInteger();

    /** How many connections were made. */
    public final AtomicInteger connections = new AtomicInteger();

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    private PrinterFixture(ServerSocket server) {
        this.server = server;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Waits for a port that is only just being left by another. */
    public static PrinterFixture on(int port) {
        return Awaitility.await().ignoreException(UncheckedIOException.class).until(() -> opened(port), opened -> true);
    }

    private static PrinterFixture opened(int port) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return new PrinterFixture(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port on which nothing listens, outside of the range from which connections get theirs. */
    public static int freePort() {
        for (var port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS); ; port++) {
            try (var once = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return once.getLocalPort();
            } catch (IOException e) {
                if (port > FIRST_PORT + 2 * PORTS) throw new UncheckedIOException(e);
            }
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Each ticket that came out, one character for each byte; connections without content are left out. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                connections.incrementAndGet();
                print(connection);
            } catch (IOException e) {
                // the next connection is served
            }
        }
    }

    private void print(Socket connection) throws IOException {
        var first = connection.getInputStream().read();
        if (first < 0) return;
        if (toBreakOff.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            connection.setSoLinger(true, 0);
            return;
        }
        var rest = connection.getInputStream().readAllBytes();
        printed.add((char) first + new String(rest, ANY_BYTE));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
