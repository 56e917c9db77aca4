package dev.ross.query.platform.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far each screen has come, for readers who must not see less than they have done themselves. Of a screen that another
 * node follows, its token tells.
 */
@Component
public class Progress {
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Tokens tokens;
    private final Map<String, Milestone> milestones = new ConcurrentHashMap<>();

    Progress(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Waits until the screen shows what happened up to this number.
     *
     * @return false if it did not come so far in time
     */
    public boolean awaits(String screen, long number, Duration atMost) throws InterruptedException {
        var milestone = of(screen);
        var until = System.nanoTime() + atMost.toNanos();
        while (!milestone.isHere()) {
            if (tokens.written(screen).passed(number)) return true;
            if (System.nanoTime() >= until) return false;
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return milestone.await(number, Duration.ofNanos(until - System.nanoTime()));
    }

    /** How far this node has brought the screen. */
    Position seenHere(String screen) {
        return of(screen).seen();
    }

    /** How far the screen has come, on whichever node. */
    Position seen(String screen) {
        var milestone = of(screen);
        return milestone.isHere() ? milestone.seen() : tokens.written(screen);
    }

    void reached(String screen, @Nullable TrackingToken token) {
        of(screen).move(Position.of(-1, token));
    }

    private Milestone of(String screen) {
        return milestones.computeIfAbsent(screen, name -> new Milestone());
    }
}
