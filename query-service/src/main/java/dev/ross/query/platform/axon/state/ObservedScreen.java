package dev.ross.query.platform.axon.state;

import dev.ross.query.platform.axon.progress.ScreenPositions;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of one screen as it was last determined. It is determined again when it is asked for and old: at once while
 * the screen is built, in the background afterwards.
 */
final class ObservedScreen {
    private static final Logger LOG = LoggerFactory.getLogger(ObservedScreen.class);
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AGAIN_WHILE_BUILDING = Duration.ofMillis(50).toNanos();
    private static final long NO_GOAL = Long.MIN_VALUE;

    private final String name;
    private final ScreenPositions progress;
    private final ScreenRecords records;
    private final ScreenProperties properties;
    private final LongSupplier end;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile ScreenState state = ScreenState.BUILDING;
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN;
    private volatile long goal = NO_GOAL;
    private volatile long seen = NO_GOAL;
    private volatile @Nullable String stopReason;

    /**
     * @param end the number of the last event in the log
     */
    ObservedScreen(
            String name,
            ScreenPositions progress,
            ScreenRecords records,
            ScreenProperties properties,
            LongSupplier end) {
        this.name = name;
        this.progress = progress;
        this.records = records;
        this.properties = properties;
        this.end = end;
    }

    /** The state as it was last determined, without waiting for a store. */
    ScreenState last() {
        if (isDue(LOOK_AGAIN)) lookMeanwhile();
        return stopReason == null ? state : ScreenState.STOPPED;
    }

    ScreenState state() {
        if (stopReason != null) return ScreenState.STOPPED;
        if (state == ScreenState.BUILDING) lookNow();
        else if (isDue(LOOK_AGAIN)) lookMeanwhile();
        return state;
    }

    /** Absent if this node has not stopped it. */
    @Nullable
    String stopReason() {
        return stopReason;
    }

    void stop(String reason) {
        if (!reason.equals(stopReason)) LOG.error("The screen {} has stopped: {}.", name, reason);
        stopReason = reason;
    }

    void goOn() {
        stopReason = null;
    }

    /** It is rebuilt from the first event on, and built once it has reached the present end of the log. */
    void beginAnew() {
        stopReason = null;
        goal = end.getAsLong();
        state = ScreenState.BUILDING;
    }

    private boolean isDue(long pause) {
        return System.nanoTime() - lookedAt > pause;
    }

    private void lookNow() {
        looking.lock();
        try {
            long reached = progress.seenHere(name).head();
            if (state != ScreenState.BUILDING || reached == seen && !isDue(LOOK_AGAIN_WHILE_BUILDING)) return;
            seen = reached;
            look();
        } finally {
            looking.unlock();
        }
    }

    /** Looks in the background: a screen that has been built is shown whether or not the log answers just then. */
    private void lookMeanwhile() {
        lookedAt = System.nanoTime();
        Thread.startVirtualThread(() -> {
            if (!looking.tryLock()) return;
            try {
                look();
            } catch (RuntimeException away) {
                LOG.debug(
                        "the state of {} cannot be told: {}",
                        name,
                        away.getClass().getName());
            } finally {
                looking.unlock();
            }
        });
    }

    private void look() {
        if (!records.find(name).built()) {
            if (!hasCaughtUp()) {
                state = ScreenState.BUILDING;
                lookedAt = System.nanoTime();
                return;
            }
            records.built(name);
        }
        if (state == ScreenState.BUILDING) state = ScreenState.CURRENT; // also if the log is unreachable
        lookedAt = System.nanoTime();
        state = end.getAsLong() - reached() > properties.behindBy() ? ScreenState.BEHIND : ScreenState.CURRENT;
    }

    /** Whether it has reached the end that the log had when it began, and is near the present end. */
    private boolean hasCaughtUp() {
        long now = end.getAsLong();
        if (goal == NO_GOAL) goal = now;
        long reached = reached();
        return reached >= goal && now - reached <= properties.builtWithin();
    }

    private long reached() {
        return progress.seen(name).head();
    }
}
