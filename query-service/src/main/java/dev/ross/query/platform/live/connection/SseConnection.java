package dev.ross.query.platform.live.connection;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Connection of one stream of server-sent events, without the memory that a request needs: ten thousand of them are
 * idle at a time. Written by one thread at a time; any thread may cut it.
 */
public final class SseConnection {
    /** In bytes, for an idle stream. */
    private static final int BUFFER = 512;

    /** Shorter data is combined with adjacent data into one write; longer data is not copied. */
    private static final int GATHERED = 8192;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final EndPoint socket;
    private final @Nullable GzipMember gzip;
    /** Buffer of the present write; absent between two flushes. */
    private @Nullable OutputStream gathered;

    private SseConnection(AsyncContext exchange, ServletOutputStream out, EndPoint socket, @Nullable GzipMember gzip) {
        this.exchange = exchange;
        this.out = out;
        this.socket = socket;
        this.gzip = gzip;
    }

    public static SseConnection open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers(response);
        var gzip = GzipMember.isWanted(request) ? new GzipMember() : null;
        if (gzip != null) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setBufferSize(BUFFER);
        response.flushBuffer();
        var core = ServletContextRequest.getServletContextRequest(request);
        var exchange = core.getServletApiRequest().startAsync();
        exchange.setTimeout(0);
        var out = exchange.getResponse().getOutputStream();
        if (gzip != null) out.write(GzipMember.HEADER);
        return new SseConnection(
                exchange, out, core.getConnectionMetaData().getConnection().getEndPoint(), gzip);
    }

    public static void headers(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not wait for more
    }

    /** Writes a few bytes. */
    public void write(byte[] bytes) throws IOException {
        if (gzip != null) gzip.write(bytes, gathered());
        else gathered().write(bytes);
    }

    public void write(SharedJson payload) throws IOException {
        if (gzip != null) gzip.write(payload, gathered());
        else gathered().write(payload.plain());
    }

    private OutputStream gathered() {
        var open = gathered;
        if (open == null) gathered = open = new BufferedOutputStream(out, GATHERED);
        return open;
    }

    /** Ends the compressed data, if any, and flushes. */
    public void finish() throws IOException {
        if (gzip != null) gzip.finish(gathered());
        flush();
    }

    public void flush() throws IOException {
        gathered().flush();
        gathered = null;
    }

    /** Completes the exchange. */
    public void end() {
        try {
            exchange.complete();
        } catch (IllegalStateException cut) {
            // The container was faster: the socket is closed, and the exchange with it.
        }
    }

    /** Closes the socket of a peer that reads no more: writes to it fail at once. */
    public void cut() {
        socket.close();
    }
}
