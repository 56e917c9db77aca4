package dev.ross.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks that the API port answers: a request over a real connection must be answered, with any status, within five
 * seconds. Liveness and readiness use it, so that a port that accepts connections but does not answer is noticed. It is
 * checked at most once a second.
 */
@Component("apiPortHealthIndicator")
final class ApiPortHealth implements HealthIndicator {
    private static final int MILLIS = 5000;
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final String REQUEST = "HEAD /api/v1/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final ConnectionLimit connections;
    private volatile @Nullable ServerConnector port;
    private @Nullable Health last;
    private long askedAt;

    ApiPortHealth(ConnectionLimit connections) {
        this.connections = connections;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null
                && event.getWebServer() instanceof JettyWebServer jetty
                && jetty.getServer().getConnectors()[0] instanceof ServerConnector connector) port = connector;
    }

    @Override
    public synchronized Health health() {
        var known = last;
        if (known != null && System.nanoTime() - askedAt < GOOD_FOR.toNanos()) return known;
        var now = (answers() ? Health.up() : Health.down()).build();
        last = now;
        askedAt = System.nanoTime();
        return now;
    }

    private boolean answers() {
        var open = port;
        if (open == null) return false;
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(0));
            var own = socket.getLocalPort();
            connections.expectProbeFrom(own);
            try {
                return answers(open, socket);
            } finally {
                connections.forgetProbeFrom(own);
            }
        } catch (IOException | GeneralSecurityException noAnswer) {
            return false;
        }
    }

    private static boolean answers(ServerConnector open, Socket socket) throws IOException, GeneralSecurityException {
        var host = open.getHost() == null || isAny(open.getHost())
                ? InetAddress.getLoopbackAddress()
                : InetAddress.getByName(open.getHost());
        socket.setSoTimeout(MILLIS);
        socket.connect(new InetSocketAddress(host, open.getLocalPort()), MILLIS);
        var encrypted = open.getConnectionFactory(SslConnectionFactory.class) != null;
        var line = encrypted ? encrypted(socket, host) : socket;
        line.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return line.getInputStream().read() == 'H';
    }

    private static boolean isAny(String host) throws IOException {
        return InetAddress.getByName(host).isAnyLocalAddress();
    }

    /** Trusts any certificate: the node connects to itself. */
    private static Socket encrypted(Socket socket, InetAddress host) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAllManager()}, new SecureRandom());
        return context.getSocketFactory().createSocket(socket, host.getHostAddress(), socket.getPort(), true);
    }

    private static final class TrustAllManager implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
