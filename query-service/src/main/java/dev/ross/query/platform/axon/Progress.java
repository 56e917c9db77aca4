package dev.ross.query.platform.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each screen of this node has come, for readers who must not see less than they have done themselves. */
@Component
public class Progress {
    private final Map<String, Milestone> milestones = new ConcurrentHashMap<>();

    /**
     * Waits until the screen shows what happened up to this number.
     *
     * @return false if it did not come so far in time
     */
    public boolean awaits(String screen, long number, Duration atMost) throws InterruptedException {
        return of(screen).await(number, atMost);
    }

    void reached(String screen, @Nullable TrackingToken token) {
        of(screen).move(Position.of(-1, token));
    }

    private Milestone of(String screen) {
        return milestones.computeIfAbsent(screen, name -> new Milestone());
    }
}
