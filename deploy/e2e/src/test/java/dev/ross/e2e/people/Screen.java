package dev.ross.e2e.people;

import dev.ross.e2e.wire.Event;
import dev.ross.e2e.wire.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What someone keeps looking at: a live stream that is taken up again where it broke off. */
public final class Screen implements AutoCloseable {
    private final Person person;
    private final String path;
    private final List<Event> before = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private Watcher watcher;

    private Screen(Person person, String path) {
        this.person = person;
        this.path = path;
        this.watcher = person.watch(path);
    }

    static Screen of(Person person, String path) {
        return new Screen(person, path);
    }

    /** Waits until it shows this, now or later; what showed it. */
    public Event shows(String what, Predicate<JsonNode> like) {
        return shows(what, "", like);
    }

    /**
     * @param view of several that share the stream
     */
    public Event shows(String what, String view, Predicate<JsonNode> like) {
        var since = seen.getOrDefault(view, Long.MIN_VALUE);
        var shown = watcher.await(
                what, event -> event.name().startsWith(view) && event.at() >= since && like.test(event.data()));
        seen.put(view, shown.at());
        return shown;
    }

    /** Waits for the end of the stream; when that was. */
    public long ends() {
        return watcher.awaitEnd(Duration.ofSeconds(10));
    }

    /** Takes the stream up again, by the id of the last event. */
    public void resume() {
        var broken = watcher;
        before.addAll(broken.told());
        broken.close();
        watcher = person.watchOn(path, lastId(), broken);
    }

    /** The same, where the line is gone or about to go; one that is open goes on. */
    public void resumeIfEnded() {
        if (!watcher.isOpen()) resume();
    }

    /** Everything it was told, over all its lines. */
    public List<Event> told() {
        var all = new ArrayList<>(before);
        all.addAll(watcher.told());
        return all;
    }

    private String lastId() {
        return before.isEmpty() ? "" : before.getLast().id();
    }

    @Override
    public void close() {
        watcher.close();
    }
}
