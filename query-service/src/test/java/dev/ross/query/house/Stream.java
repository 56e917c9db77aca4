package dev.ross.query.house;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open stream, read by a thread of its own. */
public final class Stream implements AutoCloseable {
    private static final Event OVER = new Event("over", "", "");

    private final int status;
    private final java.util.stream.Stream<String> lines;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile List<String> refusal = List.of();

    private Stream(int status, java.util.stream.Stream<String> lines) {
        this.status = status;
        this.lines = lines;
    }

    static Stream open(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            var stream = new Stream(response.statusCode(), response.body());
            Thread.startVirtualThread(stream::read);
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return status;
    }

    /**
     * The next event; comments count as events without a name.
     *
     * @throws AssertionError with the answer if the stream was refused
     */
    public Event next() {
        return next(Duration.ofSeconds(5));
    }

    public Event next(Duration patience) {
        try {
            var event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) throw new AssertionError("nothing came");
            if (status != 200) throw new AssertionError("refused with " + status + " " + refusal);
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isSilent(Duration during) throws InterruptedException {
        var event = events.poll(during.toMillis(), TimeUnit.MILLISECONDS);
        if (event != null) events.add(event);
        return event == null;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        var block = new ArrayList<String>();
        try {
            lines.forEach(line -> {
                if (!line.isEmpty()) {
                    block.add(line);
                } else {
                    events.add(Event.of(block));
                    block.clear();
                }
            });
        } catch (RuntimeException broken) {
            // over all the same
        }
        refusal = List.copyOf(block);
        events.add(OVER);
    }

    /** One event of a stream. */
    public record Event(String name, String id, String data) {
        static Event of(List<String> lines) {
            return new Event(field(lines, "event: "), field(lines, "id: "), field(lines, "data: "));
        }

        private static String field(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .collect(Collectors.joining("\n"));
        }

        public boolean over() {
            return name.equals(OVER.name());
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }
}
