package dev.ross.bench.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Minimal HTTP client on one connection that is kept open. It shares the processors with the measured system, so it
 * must cost little; the client that comes with Java costs a quarter of what is measured.
 */
public final class HttpConnection {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private long used = System.nanoTime();

    public HttpConnection(URI root) throws IOException {
        socket = new Socket(root.getHost(), root.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        host = root.getAuthority();
    }

    /** @param headers each ended by CRLF */
    public Answer ask(String method, String path, String headers, @Nullable String body) throws IOException {
        send(method, path, headers, body);
        var status = status();
        var responseHeaders = headers();
        var answer = new Answer(status, responseHeaders, body(responseHeaders));
        used = System.nanoTime();
        return answer;
    }

    private void send(String method, String path, String headers, @Nullable String body) throws IOException {
        var content = body == null ? "" : body;
        var text = method + " /api/v1" + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length() + "\r\n")
                + "\r\n" + content;
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int status() throws IOException {
        return Integer.parseInt(line().substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return headers;
    }

    /**
     * Opens a stream of events over this connection, which serves nothing else from then on; returns after its head.
     */
    public BufferedReader watch(String path, String token) throws IOException {
        send("GET", path, "Authorization: Bearer " + token + "\r\nAccept: text/event-stream\r\n", null);
        var status = status();
        if (status != 200) throw new IllegalStateException("a stream was answered with " + status);
        headers();
        return new BufferedReader(new InputStreamReader(new ChunkedBody(in), StandardCharsets.UTF_8));
    }

    /** Whether the connection was used recently; the server closes connections that are idle for long. */
    boolean isFresh() {
        return System.nanoTime() - used < FRESH.toNanos();
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("Content-Length")) return read(Integer.parseInt(headers.get("Content-Length")));
        if (!headers.containsKey("Transfer-Encoding")) return "";
        return new String(new ChunkedBody(in).readAllBytes(), StandardCharsets.UTF_8);
    }

    private String read(int bytes) throws IOException {
        var read = in.readNBytes(bytes);
        if (read.length < bytes) throw new EOFException();
        return new String(read, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        return readLine(in);
    }

    /** Reads one line, without its end. */
    static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    /** @param headers by name, whatever its case */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer expect(int expected) {
            if (status != expected) throw new IllegalStateException(status + " " + body);
            return this;
        }

        public String header(String name) {
            var value = headers.get(name);
            if (value == null) throw new IllegalStateException("no " + name + " in " + headers);
            return value;
        }
    }
}
