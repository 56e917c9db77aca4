package dev.ross.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Connections to one server that are kept open between requests: as many as requests were under way at once. */
final class LinePool {
    private final Queue<Line> free = new ConcurrentLinkedQueue<>();
    private final URI root;

    LinePool(URI root) {
        this.root = root;
    }

    Line.Answer ask(String method, String path, String token, String headers, @Nullable String body)
            throws IOException {
        var kept = free.poll();
        var line = kept == null || !kept.isFresh() ? new Line(root) : kept;
        var answer = line.ask(method, path, "Authorization: Bearer " + token + "\r\n" + headers, body);
        free.add(line);
        return answer;
    }
}
