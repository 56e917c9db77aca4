package dev.ross.e2e.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One kind of hostile call.
 *
 * @param kind its name in the table
 * @param from the loopback address it comes from, so that limits by address affect nobody else
 * @param sockets how many are open at a time
 * @param pauseMillis between two calls over one of them
 * @param text sent as it is, over the wire
 * @param padding bytes sent after it, as many of them as are accepted
 * @param allowed how it may end: the first digits of an answer's status, {@code cut}, or {@code held} for a stream
 */
public record HostileCall(
        String kind, String from, int sockets, int pauseMillis, Supplier<String> text, int padding, String allowed) {
    static final String CUT = "cut";
    private static final int ANSWERED_WITHIN = 60_000;

    public HostileCall(String kind, String from, int sockets, int pauseMillis, Supplier<String> text, String allowed) {
        this(kind, from, sockets, pauseMillis, text, 0, allowed);
    }

    public boolean mayEnd(String outcome) {
        return outcome.matches(allowed);
    }

    /** Opens the connection and sends everything. */
    Socket open(URI system) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout(ANSWERED_WITHIN);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(system.getHost(), system.getPort()), ANSWERED_WITHIN);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Sends it and waits for the end; a stream is read for as long as it lasts. */
    String call(Socket socket) {
        try (socket) {
            send(socket);
            var in = socket.getInputStream();
            var line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\r' && line.length() < 64; next = in.read())
                line.append((char) next);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return line.isEmpty() ? CUT : line.toString().split(" ", 3)[1];
        } catch (IOException cut) {
            return CUT;
        }
    }

    private void send(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        out.write(text.get().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        var some = new byte[8192];
        try {
            for (int sent = 0; sent < padding; sent += some.length) out.write(some);
        } catch (IOException taken) {
            // The system accepts no more of it, but may have answered.
        }
    }
}
