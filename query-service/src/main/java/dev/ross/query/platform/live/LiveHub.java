package dev.ross.query.platform.live;

import dev.ross.query.platform.security.Admission;
import dev.ross.query.platform.security.TeamChanged;
import dev.ross.query.platform.web.Json;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All open streams of this node. */
@Component
class LiveHub {
    private static final byte[] OVER = new byte[0];

    private final Json json;
    private final Clock clock;
    private final LiveProperties properties;
    private final Rooms<Screen<?>, Channel<?>> channels = new Rooms<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    LiveHub(Json json, Clock clock, LiveProperties properties) {
        this.json = json;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Lets someone watch. Whatever is wrong is said before the stream begins.
     *
     * @param screens by the prefix of their events' names
     * @param seen the position a single screen was seen at before; absent on the first call
     */
    Watcher admit(Map<String, Screen<?>> screens, Admission admission, @Nullable Long seen) {
        var watcher = new Watcher(admission);
        try {
            screens.forEach((prefix, screen) -> show(watcher, prefix, screen, screens.size() == 1 ? seen : null));
        } catch (RuntimeException refused) {
            watcher.end();
            throw refused;
        }
        watchers.add(watcher);
        watcher.atTheEnd(() -> watchers.remove(watcher));
        if (leaving) sendAway(watcher); // with what there is to see now
        return watcher;
    }

    private void show(Watcher watcher, String prefix, Screen<?> screen, @Nullable Long seen) {
        var channel = channels.enter(screen, this::channel);
        watcher.atTheEnd(() -> channels.leave(screen));
        var slot = watcher.slot(prefix);
        watcher.atTheEnd(() -> channel.leave(slot));
        var first = channel.join(slot);
        if (first.gone() && prefix.isEmpty()) throw new Problem(ProblemCode.UNKNOWN);
        if (seen != null && first.settled() && first.position() == seen) slot.resumeAfter(first);
        else slot.offer(first);
    }

    private <S> Channel<S> channel(Screen<S> screen) {
        return new Channel<>(screen, json);
    }

    @EventListener
    void on(TeamChanged change) {
        Thread.startVirtualThread(() -> watchers.stream()
                .filter(watcher -> watcher.admission().dependsOn(change.restaurant()))
                .filter(watcher -> !watcher.admission().confirmed().getAsBoolean())
                .forEach(watcher -> watcher.sendAway(OVER)));
    }

    /** Once a second. */
    void lookAfterAll() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        for (var watcher : watchers) {
            if (watcher.admission().over(now)) watcher.sendAway(OVER);
            watcher.lookAt(nanos, properties);
        }
    }

    /** What is seen differently as time goes by is looked at anew. */
    void tick() {
        channels.all().forEach(Channel::tick);
    }

    void begin() {
        leaving = false;
    }

    /** Each is asked to come back at a moment of its own, so that the next node is not stormed. */
    void sendAllAway() {
        leaving = true;
        watchers.forEach(this::sendAway);
    }

    private void sendAway(Watcher watcher) {
        var pause = ThreadLocalRandom.current()
                .nextLong(500, properties.reconnectWithin().toMillis() + 501);
        watcher.sendAway("retry: %d\n\n".formatted(pause).getBytes(StandardCharsets.US_ASCII));
    }

    int size() {
        return watchers.size();
    }
}
