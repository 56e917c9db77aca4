package dev.ross.e2e.wire;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Builds events from the lines of a stream, as the HTML standard defines it. */
final class EventReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final Consumer<Event> events;
    private final Runnable heartbeats;
    private String name = "message";
    private String id = "";
    private final StringBuilder data = new StringBuilder();

    EventReader(Consumer<Event> events, Runnable heartbeats) {
        this.events = events;
        this.heartbeats = heartbeats;
    }

    void read(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            heartbeats.run();
        } else {
            var field = line.split(": ?", 2);
            var value = field.length > 1 ? field[1] : "";
            switch (field[0]) {
                case "event" -> name = value;
                case "id" -> id = value;
                case "data" -> data.append(value).append('\n');
                default -> {}
            }
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) events.accept(new Event(name, id, JSON.readTree(data.toString()), System.nanoTime()));
        name = "message";
        data.setLength(0);
    }
}
