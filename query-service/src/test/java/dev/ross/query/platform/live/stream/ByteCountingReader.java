package dev.ross.query.platform.live.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Watches a stream on a socket and counts the bytes as sent. */
final class ByteCountingReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private final Socket socket;
    private final Chunks chunks;
    private final InputStream text;

    private ByteCountingReader(Socket socket, Chunks chunks, InputStream text) {
        this.socket = socket;
        this.chunks = chunks;
        this.text = text;
    }

    static ByteCountingReader of(int port, String path, String token, String encodings) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        socket.getOutputStream()
                .write(
                        "GET /api/v1%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAccept-Encoding: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(path, encodings, token)
                                .getBytes(US_ASCII));
        var in = new BufferedInputStream(socket.getInputStream());
        var head = headOf(in);
        var chunks = new Chunks(in);
        return new ByteCountingReader(
                socket, chunks, head.contains("content-encoding: gzip") ? new GZIPInputStream(chunks) : chunks);
    }

    /** The text received since the last call, read until the condition holds. */
    String readUntil(Predicate<String> enough) throws IOException {
        var read = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!enough.test(read.toString(UTF_8))) {
            int length = text.read(buffer);
            if (length < 0) throw new AssertionError("closed before it came");
            read.write(buffer, 0, length);
        }
        return read.toString(UTF_8);
    }

    /** The lengths of all chunks so far. */
    long bytes() {
        return chunks.bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String headOf(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new AssertionError("closed after " + head);
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 200 "))
            throw new AssertionError(head + new String(in.readNBytes(in.available()), UTF_8));
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** The content of a chunked answer (RFC 9112). */
    private static final class Chunks extends FilterInputStream {
        private long bytes;
        private int left;
        private boolean isFirst = true;

        Chunks(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) left = Integer.parseInt(sizeOfNext(), 16);
            if (left == 0) return -1;
            int read = in.read(target, offset, Math.min(length, left));
            if (read < 0) return -1;
            left -= read;
            bytes += read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return Math.min(left, in.available());
        }

        private String sizeOfNext() throws IOException {
            if (!isFirst) line();
            isFirst = false;
            return line();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            int next;
            while ((next = in.read()) != '\n') {
                if (next < 0) throw new AssertionError("closed within a chunk");
                if (next != '\r') line.append((char) next);
            }
            return line.toString();
        }
    }
}
