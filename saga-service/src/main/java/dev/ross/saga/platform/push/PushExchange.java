package dev.ross.saga.platform.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request by HTTP/1.1 to one address that was checked before, and the head of its answer. A client that resolves the
 * name itself could connect to another address than the one that was checked; this one cannot. Redirects are not
 * followed, and nothing of an answer's body is read.
 */
final class PushExchange {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final URI endpoint;
    private final InetAddress address;
    private final Duration limit;

    /**
     * @param limit for all of it
     */
    PushExchange(URI endpoint, InetAddress address, Duration limit) {
        this.endpoint = endpoint;
        this.address = address;
        this.limit = limit;
    }

    /**
     * @throws IOException if there is no answer in time, or one that is not HTTP
     */
    PushOutcome post(Map<String, String> headers, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            var watch = Thread.startVirtualThread(() -> closeLate(plain));
            try {
                plain.connect(new InetSocketAddress(address, port()), CONNECT_MILLIS);
                plain.setSoTimeout((int) limit.toMillis());
                plain.setTcpNoDelay(true);
                try (var socket = secured(plain)) {
                    socket.getOutputStream().write(request(headers, body));
                    socket.getOutputStream().flush();
                    return answer(new BufferedInputStream(socket.getInputStream()));
                }
            } finally {
                watch.interrupt();
            }
        }
    }

    /** A server that sends a byte now and then would keep each read waiting no longer than it may, and all of it for ever. */
    private void closeLate(Socket socket) {
        try {
            Thread.sleep(limit);
            socket.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int port() {
        if (endpoint.getPort() != -1) return endpoint.getPort();
        return isSecured() ? 443 : 80;
    }

    private boolean isSecured() {
        return "https".equals(endpoint.getScheme());
    }

    /** The certificate must be that of the name, not of the address. */
    private Socket secured(Socket plain) throws IOException {
        if (!isSecured()) return plain;
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, endpoint.getHost(), port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request(Map<String, String> headers, byte[] body) {
        var path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        var query = endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery();
        var host = endpoint.getHost() + (endpoint.getPort() == -1 ? "" : ":" + endpoint.getPort());
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        var bytes = head.toString().getBytes(StandardCharsets.US_ASCII);
        var all = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(body, 0, all, bytes.length, body.length);
        return all;
    }

    private static PushOutcome answer(InputStream server) throws IOException {
        var left = new int[] {MOST_HEAD};
        var status = STATUS.matcher(line(server, left));
        if (!status.matches()) throw new IOException("The push server does not answer by HTTP.");
        var pause = Duration.ZERO;
        for (var line = line(server, left); !line.isEmpty(); line = line(server, left)) {
            var colon = line.indexOf(':');
            if (colon < 0 || !line.substring(0, colon).toLowerCase(Locale.ROOT).equals("retry-after")) continue;
            var value = line.substring(colon + 1).strip();
            if (SECONDS.matcher(value).matches()) pause = Duration.ofSeconds(Long.parseLong(value));
        }
        return PushOutcome.ofStatus(Integer.parseInt(status.group(1)), pause);
    }

    private static String line(InputStream server, int[] left) throws IOException {
        var line = new StringBuilder();
        while (left[0]-- > 0) {
            var next = server.read();
            if (next < 0) throw new IOException("The push server's answer breaks off.");
            if (next == '\n') return line.toString();
            if (next != '\r') line.append((char) next);
        }
        throw new IOException("The head of the push server's answer has more than " + MOST_HEAD + " bytes.");
    }
}
