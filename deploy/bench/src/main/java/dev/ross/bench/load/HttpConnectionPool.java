package dev.ross.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Pool of connections to one server that are kept open between requests: as many as requests were concurrent. */
public final class HttpConnectionPool {
    private final Queue<HttpConnection> free = new ConcurrentLinkedQueue<>();
    private final URI root;

    public HttpConnectionPool(URI root) {
        this.root = root;
    }

    public HttpConnection.Answer ask(String method, String path, String token, String headers, @Nullable String body)
            throws IOException {
        var kept = free.poll();
        var connection = kept == null || !kept.isFresh() ? new HttpConnection(root) : kept;
        var answer = connection.ask(method, path, "Authorization: Bearer " + token + "\r\n" + headers, body);
        free.add(connection);
        return answer;
    }
}
