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
    /** So often it is looked whether this node has come to follow the screen itself. */
    private static final Duration SLICE = Duration.ofMillis(100);

    private final Tokens tokens;
    private final Map<String, Milestone> milestones = new ConcurrentHashMap<>();
    private final Map<String, SharedTokenPoll> polls = new ConcurrentHashMap<>();

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
            var left = Duration.ofNanos(until - System.nanoTime());
            if (!left.isPositive()) return false;
            if (poll(screen).await(number, left.compareTo(SLICE) < 0 ? left : SLICE)) return true;
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

    private SharedTokenPoll poll(String screen) {
        return polls.computeIfAbsent(screen, name -> new SharedTokenPoll(() -> tokens.written(name)));
    }

    private Milestone of(String screen) {
        return milestones.computeIfAbsent(screen, name -> new Milestone());
    }
}
