package dev.ross.query.platform.live;

import static java.util.stream.Collectors.groupingBy;

import dev.ross.contracts.trace.Spans;
import dev.ross.query.platform.security.Admission;
import dev.ross.query.platform.security.PartyLeft;
import dev.ross.query.platform.security.TeamChanged;
import dev.ross.query.platform.web.Fault;
import dev.ross.query.platform.web.Json;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All open streams of this node. */
@Component
class LiveHub {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    /** What follows the clock is looked at anew this often, spread over the seconds between. */
    private static final int TICKS = 15;

    private final Json json;
    private final Clock clock;
    private final LiveProperties properties;
    private final StreamMeters meters;
    private final Spans spans;
    private final StreamLimits limits;
    private final StreamLimitProperties most;
    private final RenderLane costly = new RenderLane();
    private final Rooms<Screen<?>, Channel<?>> channels = new Rooms<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    private final AtomicBoolean confirming = new AtomicBoolean();
    private int round;

    LiveHub(
            Json json,
            Clock clock,
            LiveProperties properties,
            StreamMeters meters,
            Spans spans,
            StreamLimits limits,
            StreamLimitProperties most) {
        this.limits = limits;
        this.most = most;
        this.json = json;
        this.clock = clock;
        this.properties = properties;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * Lets someone watch. Whatever is wrong is said before the stream begins.
     *
     * @param screens by the prefix of their events' names
     * @param waited whether the caller was kept waiting since they were let in
     * @param fresh whether they have to see all that was written until now
     * @param seen the id of what a single screen showed before; absent on the first call
     */
    Watcher admit(
            Map<String, Screen<?>> screens, Admission admission, boolean waited, boolean fresh, @Nullable String seen) {
        var watcher = counted(admission);
        watchers.add(watcher); // before it is confirmed: whatever changes from here on, it is looked at again
        watcher.atTheEnd(() -> watchers.remove(watcher));
        try {
            admission.confirm(waited);
            var resumed = screens.size() == 1 ? seen : null;
            screens.forEach((prefix, screen) -> show(watcher, prefix, screen, fresh, resumed));
            admission.confirm(false);
        } catch (RuntimeException refused) {
            watcher.end();
            throw refused;
        }
        screens.values().forEach(screen -> count(watcher, screen.source().screen()));
        if (leaving) sendAway(watcher); // with what there is to see now
        return watcher;
    }

    /** If there is one too many, sockets that were closed meanwhile are found out, so that the next one fits. */
    private Watcher counted(Admission admission) {
        try {
            limits.take(admission);
        } catch (Problem tooMany) {
            watchers.stream()
                    .filter(watcher -> watcher.admission().address().equals(admission.address())
                            || watcher.admission().caller().equals(admission.caller()))
                    .forEach(Watcher::probe);
            throw tooMany;
        }
        var tokenEnds = admission.until();
        var until = tokenEnds == null ? clock.instant().plus(most.anonymousFor()) : tokenEnds;
        var watcher = new Watcher(admission, until, meters);
        watcher.atTheEnd(() -> limits.giveBack(admission));
        return watcher;
    }

    private void count(Watcher watcher, String view) {
        meters.watched(view, 1);
        watcher.atTheEnd(() -> meters.watched(view, -1));
    }

    private void show(Watcher watcher, String prefix, Screen<?> screen, boolean fresh, @Nullable String seen) {
        var watched = screen.unnoticed();
        var channel = channels.enter(watched, this::channel);
        watcher.atTheEnd(() -> channels.leave(watched));
        var slot = watcher.slot(prefix);
        watcher.atTheEnd(() -> channel.leave(slot));
        var first = channel.join(slot, fresh);
        if (first.gone() && prefix.isEmpty()) throw new Problem(ProblemCode.UNKNOWN);
        if (seen != null && first.wasSeenAs(seen)) slot.resumeAfter(first);
        else slot.offer(first);
    }

    private <S> Channel<S> channel(Screen<S> screen) {
        return new Channel<>(screen, json, spans, costly);
    }

    @EventListener
    void on(TeamChanged change) {
        lookAgain(basis -> change.restaurant().equals(basis.restaurant()));
    }

    @EventListener
    void on(PartyLeft change) {
        lookAgain(basis -> change.seating().equals(basis.seating()));
    }

    private void lookAgain(Predicate<Admission.Basis> concerned) {
        Thread.startVirtualThread(() -> watchers.stream()
                .filter(watcher -> concerned.test(watcher.admission().basis()))
                .filter(watcher -> !watcher.admission().holds())
                .forEach(Watcher::dismiss));
    }

    /**
     * Asks the log whether those who watch may still do so. Each team and each party is read once, however many depend on
     * it, one after the other. While the log cannot be read nothing can be decided either, and they stay until their tokens
     * end.
     */
    void confirmAll() {
        if (confirming.getAndSet(true)) return;
        Thread.startVirtualThread(() -> {
            try {
                watchers.stream()
                        .collect(groupingBy(watcher -> watcher.admission().basis()))
                        .forEach(this::confirm);
            } finally {
                confirming.set(false);
            }
        });
    }

    private void confirm(Admission.Basis basis, List<Watcher> resting) {
        if (basis.equals(Admission.Basis.NONE)) return;
        try {
            resting.getFirst().admission().refresh();
            resting.stream().filter(watcher -> !watcher.admission().holds()).forEach(Watcher::dismiss);
        } catch (RuntimeException away) {
            LOG.warn("Whether those who watch may still do so cannot be read: {}", new Fault(away));
        }
    }

    /** Once a second. */
    void lookAfterAll() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        for (var watcher : watchers) {
            if (watcher.isOver(now)) endOf(watcher);
            watcher.lookAt(nanos, properties);
        }
    }

    /** Who came without a token may come again. */
    private void endOf(Watcher watcher) {
        if (watcher.admission().anonymous()) sendAway(watcher);
        else watcher.dismiss();
    }

    /** Once a second: of what is seen differently as time goes by, each second another part is looked at anew. */
    void tick() {
        round = (round + 1) % TICKS;
        for (var channel : channels.all())
            if (Math.floorMod(System.identityHashCode(channel), TICKS) == round) channel.tick();
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
