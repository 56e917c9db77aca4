package dev.ross.query.platform.live.stream;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Watches a stream on a socket with a small buffer, and reads only when told to. */
final class NonReadingClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private final Socket socket;

    private NonReadingClient(Socket socket) {
        this.socket = socket;
    }

    static NonReadingClient of(int port, String path, String token) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream()
                .write(
                        "GET /api/v1%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(path, token)
                                .getBytes(StandardCharsets.US_ASCII));
        return new NonReadingClient(socket);
    }

    String readUntil(String end) throws IOException {
        var read = new StringBuilder();
        var buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        while (read.indexOf(end) < 0) {
            int length = in.read(buffer);
            if (length < 0) throw new AssertionError("closed before it came");
            read.append(new String(buffer, 0, length, StandardCharsets.US_ASCII));
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
