package dev.ross.query.platform.axon.state;

import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.axon.log.LogReader;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Determines the {@link ScreenState} of each screen, whichever node follows it: reads, readiness, metrics and the start
 * of the standalone all depend on it.
 */
@Component
public class ScreenStates {
    private final ScreenPositions progress;
    private final ScreenRecords records;
    private final ScreenProperties properties;
    private final Supplier<EventStore> events;
    private final ViewShapes shapes;
    private final Map<String, ObservedScreen> screens = new ConcurrentHashMap<>();

    ScreenStates(
            ScreenPositions progress,
            ScreenRecords records,
            ScreenProperties properties,
            ObjectProvider<EventStore> events) {
        this.progress = progress;
        this.records = records;
        this.properties = properties;
        this.events = events::getObject;
        this.shapes = new ViewShapes(records);
    }

    /** Registers a screen, which has a state from now on. */
    public void watch(String screen) {
        observed(screen);
    }

    private ObservedScreen observed(String screen) {
        return screens.computeIfAbsent(
                screen, name -> new ObservedScreen(name, progress, records, properties, this::end));
    }

    private long end() {
        return new LogReader(events.get()).end();
    }

    /** Registers the shape of the documents of a screen's view. */
    public void hasShape(String screen, String view, String fingerprint) {
        watch(screen);
        shapes.add(screen, view, fingerprint);
    }

    /**
     * Compares the shapes of a screen's views with those that its documents were written in.
     *
     * @throws ScreenStoppedException if a view has changed its shape, but not its name
     */
    void checkShapes(String screen) {
        shapes.check(screen);
    }

    /** The states of all screens, by name. */
    public Map<String, ScreenState> all() {
        Map<String, ScreenState> all = new TreeMap<>();
        screens.forEach((name, screen) -> all.put(name, screen.state()));
        return all;
    }

    /** The names of all screens that have a state. */
    public Set<String> names() {
        return Set.copyOf(screens.keySet());
    }

    /** The state as it was last determined, without waiting for a store. */
    public ScreenState last(String screen) {
        var known = screens.get(screen);
        return known == null ? ScreenState.CURRENT : known.last();
    }

    /** The state of one screen. */
    public ScreenState of(String screen) {
        var known = screens.get(screen);
        return known == null ? ScreenState.CURRENT : known.state();
    }

    /** The position of the screen, if this node follows it. */
    public LogPosition passedHere(String screen) {
        return progress.seenHere(screen);
    }

    /**
     * Waits until the screen shows the events that are stored now.
     *
     * @return false if it did not in time
     */
    public boolean awaitsEnd(String screen, Duration atMost) throws InterruptedException {
        return progress.awaits(screen, end(), atMost);
    }

    /** The reason why it is stopped; absent if it is not, or if another node has stopped it. */
    public @Nullable String stopReason(String screen) {
        var known = screens.get(screen);
        return known == null ? null : known.stopReason();
    }

    /**
     * Requires that a screen can be relied on.
     *
     * @throws ScreenNotShownException if the screen is being built, or has stopped
     */
    public void requireShown(String screen) {
        var state = of(screen);
        if (!state.isShown()) throw new ScreenNotShownException(screen, state);
    }

    /**
     * Waits until every screen is built or has stopped.
     *
     * @return the names of those that are not
     */
    public List<String> awaitBuilt(Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        var building = building();
        while (!building.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(100);
            building = building();
        }
        return building;
    }

    private List<String> building() {
        return all().entrySet().stream()
                .filter(screen -> screen.getValue() == ScreenState.BUILDING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Marks a screen that an error keeps from following the log. */
    public void stopped(String screen, ScreenStoppedException why) {
        observed(screen).stop(String.valueOf(why.getMessage()));
    }

    void goesOn(String screen) {
        var known = screens.get(screen);
        if (known != null) known.goOn();
    }

    /**
     * Marks a screen that is rebuilt from the first event on: it is built once it has reached the present end of the
     * log.
     */
    public void beginsAnew(String screen) {
        records.forget(screen);
        var known = screens.get(screen);
        if (known != null) known.beginAnew();
    }
}
