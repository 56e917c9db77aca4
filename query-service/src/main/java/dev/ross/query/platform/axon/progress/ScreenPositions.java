package dev.ross.query.platform.axon.progress;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log position that each screen has reached, so that readers see their own writes. For a screen that another node
 * follows, it is read from the stored token.
 */
@Component
public class ScreenPositions {
    /** How often it is checked whether this node has begun to follow the screen itself. */
    private static final Duration SLICE = Duration.ofMillis(100);

    private final ScreenTokenStore tokens;
    private final Map<String, ScreenProgress> progressByScreen = new ConcurrentHashMap<>();
    private final Map<String, SharedTokenPoll> polls = new ConcurrentHashMap<>();

    ScreenPositions(ScreenTokenStore tokens) {
        this.tokens = tokens;
    }

    /**
     * Waits until the screen shows the events up to this number.
     *
     * @return false if it did not in time
     */
    public boolean awaits(String screen, long number, Duration atMost) throws InterruptedException {
        var progress = of(screen);
        var until = System.nanoTime() + atMost.toNanos();
        while (!progress.isHere()) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (!left.isPositive()) return false;
            if (poll(screen).await(number, left.compareTo(SLICE) < 0 ? left : SLICE)) return true;
        }
        return progress.await(number, Duration.ofNanos(until - System.nanoTime()));
    }

    /** The position that this node has brought the screen to. */
    public LogPosition seenHere(String screen) {
        return of(screen).seen();
    }

    /** The position of the screen, whichever node follows it. */
    public LogPosition seen(String screen) {
        var progress = of(screen);
        return progress.isHere() ? progress.seen() : tokens.written(screen);
    }

    /** Records each step of a screen's token on this node. */
    public EventTrackerStatusChangeListener recorder(String screen) {
        return new ScreenProgressRecorder(screen, this);
    }

    void reached(String screen, @Nullable TrackingToken token) {
        of(screen).move(LogPosition.of(-1, token));
    }

    private SharedTokenPoll poll(String screen) {
        return polls.computeIfAbsent(screen, name -> new SharedTokenPoll(() -> tokens.written(name)));
    }

    private ScreenProgress of(String screen) {
        return progressByScreen.computeIfAbsent(screen, name -> new ScreenProgress());
    }
}
