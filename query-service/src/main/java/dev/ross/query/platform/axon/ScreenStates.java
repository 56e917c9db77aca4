package dev.ross.query.platform.axon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Determines the {@link ScreenState} of each screen, whichever node follows it: reads, readiness, metrics and the start
 * of the standalone all depend on it.
 */
@Component
public class ScreenStates {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenStates.class);
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AGAIN_WHILE_BUILDING = Duration.ofMillis(50).toNanos();

    private final ScreenPositions progress;
    private final ScreenRecords records;
    private final ScreenProperties properties;
    private final Supplier<EventStore> events;
    private final Map<String, Screen> screens = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> shapes = new ConcurrentHashMap<>();

    ScreenStates(
            ScreenPositions progress,
            ScreenRecords records,
            ScreenProperties properties,
            ObjectProvider<EventStore> events) {
        this.progress = progress;
        this.records = records;
        this.properties = properties;
        this.events = events::getObject;
    }

    /** Registers a screen, which has a state from now on. */
    void watch(String screen) {
        screens.computeIfAbsent(screen, name -> new Screen());
    }

    /** Registers the shape of the documents of a screen's view. */
    public void hasShape(String screen, String view, String fingerprint) {
        watch(screen);
        shapes.computeIfAbsent(screen, first -> new ConcurrentHashMap<>()).put(view, fingerprint);
    }

    /**
     * Compares the shapes of a screen's views with those that its documents were written in, and keeps the new ones.
     *
     * @throws ScreenStoppedException if a view has changed its shape, but not its name
     */
    void checkShapes(String screen) {
        var now = shapes.getOrDefault(screen, Map.of());
        var before = records.shapes(screen);
        now.forEach((view, shape) -> {
            if (!before.getOrDefault(view, shape).equals(shape))
                throw new ScreenStoppedException("the documents of the view " + view
                        + " were written in another shape: a view that changes its shape takes another name");
        });
        if (!before.keySet().containsAll(now.keySet())) records.keepShapes(screen, now);
    }

    /** The states of all screens, by name. */
    public Map<String, ScreenState> all() {
        Map<String, ScreenState> all = new TreeMap<>();
        screens.keySet().forEach(screen -> all.put(screen, of(screen)));
        return all;
    }

    /** The names of all screens that have a state. */
    public Set<String> names() {
        return Set.copyOf(screens.keySet());
    }

    /** The state as it was last determined, without waiting for a store. */
    public ScreenState last(String screen) {
        var known = screens.get(screen);
        if (known == null) return ScreenState.CURRENT;
        if (known.isDue(LOOK_AGAIN)) lookMeanwhile(screen, known);
        return known.stopReason == null ? known.state : ScreenState.STOPPED;
    }

    /** The state of one screen. */
    public ScreenState of(String screen) {
        var known = screens.get(screen);
        if (known == null) return ScreenState.CURRENT;
        if (known.stopReason != null) return ScreenState.STOPPED;
        if (known.state == ScreenState.BUILDING) lookNow(screen, known);
        else if (known.isDue(LOOK_AGAIN)) lookMeanwhile(screen, known);
        return known.state;
    }

    /** The position of the screen, if this node follows it. */
    public LogPosition passedHere(String screen) {
        return progress.seenHere(screen);
    }

    /** The reason why it is stopped; absent if it is not, or if another node has stopped it. */
    public @Nullable String stopReason(String screen) {
        var known = screens.get(screen);
        return known == null ? null : known.stopReason;
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

    void stopped(String screen, ScreenStoppedException why) {
        var reason = String.valueOf(why.getMessage());
        var known = screens.computeIfAbsent(screen, name -> new Screen());
        if (!reason.equals(known.stopReason)) LOG.error("The screen {} has stopped: {}.", screen, reason);
        known.stopReason = reason;
    }

    void goesOn(String screen) {
        var known = screens.get(screen);
        if (known != null) known.stopReason = null;
    }

    /**
     * Marks a screen that is rebuilt from the first event on: it is built once it has reached the present end of the
     * log.
     */
    void beginsAnew(String screen) {
        records.forget(screen);
        var known = screens.get(screen);
        if (known == null) return;
        known.stopReason = null;
        known.goal = end();
        known.state = ScreenState.BUILDING;
    }

    private void lookNow(String screen, Screen known) {
        known.looking.lock();
        try {
            long seen = progress.seenHere(screen).head();
            if (known.state != ScreenState.BUILDING || seen == known.seen && !known.isDue(LOOK_AGAIN_WHILE_BUILDING))
                return;
            known.seen = seen;
            look(screen, known);
        } finally {
            known.looking.unlock();
        }
    }

    /** Looks in the background: a screen that has been built is shown whether or not the log answers just then. */
    private void lookMeanwhile(String screen, Screen known) {
        known.lookedAt = System.nanoTime();
        Thread.startVirtualThread(() -> {
            if (!known.looking.tryLock()) return;
            try {
                look(screen, known);
            } catch (RuntimeException away) {
                LOG.debug(
                        "the state of {} cannot be told: {}",
                        screen,
                        away.getClass().getName());
            } finally {
                known.looking.unlock();
            }
        });
    }

    private void look(String screen, Screen known) {
        if (!records.find(screen).built()) {
            if (!hasCaughtUp(screen, known)) {
                known.state = ScreenState.BUILDING;
                known.lookedAt = System.nanoTime();
                return;
            }
            records.built(screen);
        }
        if (known.state == ScreenState.BUILDING) known.state = ScreenState.CURRENT; // also if the log is unreachable
        known.lookedAt = System.nanoTime();
        known.state = end() - seen(screen) > properties.behindBy() ? ScreenState.BEHIND : ScreenState.CURRENT;
    }

    /** Whether it has reached the end that the log had when it began, and is near the present end. */
    private boolean hasCaughtUp(String screen, Screen known) {
        long end = end();
        if (known.goal == Screen.NO_GOAL) known.goal = end;
        long seen = seen(screen);
        return seen >= known.goal && end - seen <= properties.builtWithin();
    }

    private long seen(String screen) {
        return progress.seen(screen).head();
    }

    private long end() {
        var token = events.get().createHeadToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static final class Screen {
        static final long NO_GOAL = Long.MIN_VALUE;

        final ReentrantLock looking = new ReentrantLock();
        volatile ScreenState state = ScreenState.BUILDING;
        volatile long lookedAt = System.nanoTime() - LOOK_AGAIN;
        volatile long goal = NO_GOAL;
        volatile long seen = NO_GOAL;
        volatile @Nullable String stopReason;

        boolean isDue(long pause) {
            return System.nanoTime() - lookedAt > pause;
        }
    }
}
