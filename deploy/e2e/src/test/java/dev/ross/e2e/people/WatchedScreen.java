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

/** A live stream that someone watches, and that is resumed where it broke off. */
public final class WatchedScreen implements AutoCloseable {
    private final StoryPerson person;
    private final String path;
    private final List<Event> before = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private Watcher watcher;

    private WatchedScreen(StoryPerson person, String path) {
        this.person = person;
        this.path = path;
        this.watcher = person.watch(path);
    }

    static WatchedScreen of(StoryPerson person, String path) {
        return new WatchedScreen(person, path);
    }

    /** Waits until it shows this, now or later; returns the event that showed it. */
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

    /** Waits for the end of the stream; returns its time. */
    public long ends() {
        return watcher.awaitEnd(Duration.ofSeconds(10));
    }

    /** Resumes the stream by the id of the last event. */
    public void resume() {
        var broken = watcher;
        before.addAll(broken.received());
        broken.close();
        watcher = person.watchOn(path, lastId(), broken);
    }

    /** Resumes the stream if its connection is closed or closing; an open one continues. */
    public void resumeIfEnded() {
        if (!watcher.isOpen()) resume();
    }

    /** All events received, over all its connections. */
    public List<Event> received() {
        var all = new ArrayList<>(before);
        all.addAll(watcher.received());
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
