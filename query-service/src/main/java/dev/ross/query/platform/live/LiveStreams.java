package dev.ross.query.platform.live;

import static java.util.stream.Collectors.groupingBy;

import dev.ross.platform.tracing.MessageSpans;
import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.security.PartyLeftEvent;
import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.security.TeamChanged;
import dev.ross.query.platform.web.AnswerJson;
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

/** Registry of all open streams of this node: opens them, checks their callers, and ends them. */
@Component
class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    /**
     * Seconds after which each stream that follows the clock is rendered again; the streams are spread over these
     * seconds.
     */
    private static final int TICKS = 15;

    private final AnswerJson json;
    private final Clock clock;
    private final LiveProperties properties;
    private final StreamMeters meters;
    private final MessageSpans spans;
    private final StreamLimits limits;
    private final StreamLimitProperties most;
    private final ThrottledRenderer costly = new ThrottledRenderer();
    private final RefCountedMap<ScreenAnswer<?>, SharedStream<?>> streams = new RefCountedMap<>();
    private final Set<StreamSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private final AtomicBoolean confirming = new AtomicBoolean();
    private int round;

    LiveStreams(
            AnswerJson json,
            Clock clock,
            LiveProperties properties,
            StreamMeters meters,
            MessageSpans spans,
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
     * Opens a stream. Problems are reported before it begins.
     *
     * @param screens by the prefix of their events' names
     * @param waited whether the caller was kept waiting since they were admitted
     * @param fresh whether they have to see all that was written until now
     * @param seen the id of the event that a single screen sent last; absent on the first call
     */
    StreamSubscriber admit(
            Map<String, ScreenAnswer<?>> screens,
            StreamAdmission admission,
            boolean waited,
            boolean fresh,
            @Nullable String seen) {
        var subscriber = counted(admission);
        subscribers.add(subscriber); // before it is confirmed: any change from here on has it checked again
        subscriber.atTheEnd(() -> subscribers.remove(subscriber));
        try {
            admission.confirm(waited);
            var resumed = screens.size() == 1 ? seen : null;
            screens.forEach((prefix, screen) -> show(subscriber, prefix, screen, fresh, resumed));
            admission.confirm(false);
        } catch (RuntimeException refused) {
            subscriber.end();
            throw refused;
        }
        screens.values().forEach(screen -> count(subscriber, screen.source().screen()));
        if (stopping) disconnect(subscriber); // after the present state
        return subscriber;
    }

    /**
     * If a limit is reached, the caller's streams are probed for closed sockets, so that the next attempt can succeed.
     */
    private StreamSubscriber counted(StreamAdmission admission) {
        try {
            limits.acquire(admission);
        } catch (Problem tooMany) {
            subscribers.stream()
                    .filter(subscriber -> subscriber.admission().address().equals(admission.address())
                            || subscriber.admission().caller().equals(admission.caller()))
                    .forEach(StreamSubscriber::probe);
            throw tooMany;
        }
        var tokenEnds = admission.until();
        var until = tokenEnds == null ? clock.instant().plus(most.anonymousFor()) : tokenEnds;
        var subscriber = new StreamSubscriber(admission, until, meters);
        subscriber.atTheEnd(() -> limits.release(admission));
        return subscriber;
    }

    private void count(StreamSubscriber subscriber, String view) {
        meters.watched(view, 1);
        subscriber.atTheEnd(() -> meters.watched(view, -1));
    }

    private void show(
            StreamSubscriber subscriber, String prefix, ScreenAnswer<?> screen, boolean fresh, @Nullable String seen) {
        var watched = screen.withoutListener();
        var stream = streams.enter(watched, this::stream);
        subscriber.atTheEnd(() -> streams.leave(watched));
        var slot = subscriber.slot(prefix);
        subscriber.atTheEnd(() -> stream.leave(slot));
        var first = stream.join(slot, fresh);
        if (first.gone() && prefix.isEmpty()) throw new Problem(ProblemCode.UNKNOWN);
        if (seen != null && first.wasSeenAs(seen)) slot.resumeAfter(first);
        else slot.offer(first);
    }

    private <S> SharedStream<S> stream(ScreenAnswer<S> screen) {
        return new SharedStream<>(screen, json, spans, costly);
    }

    @EventListener
    void on(TeamChanged change) {
        recheck(basis -> change.restaurant().equals(basis.restaurant()));
    }

    @EventListener
    void on(PartyLeftEvent change) {
        recheck(basis -> change.seating().equals(basis.seating()));
    }

    private void recheck(Predicate<StreamAdmission.Basis> concerned) {
        Thread.startVirtualThread(() -> subscribers.stream()
                .filter(subscriber -> concerned.test(subscriber.admission().basis()))
                .filter(subscriber -> !subscriber.admission().holds())
                .forEach(StreamSubscriber::dismiss));
    }

    /**
     * Checks against the log whether subscribers may still read. Each team and each party is read once, however many
     * depend on it, one after the other. While the log cannot be read nothing can be decided either, and streams stay
     * open until their tokens end.
     */
    void confirmAll() {
        if (confirming.getAndSet(true)) return;
        Thread.startVirtualThread(() -> {
            try {
                subscribers.stream()
                        .collect(groupingBy(subscriber -> subscriber.admission().basis()))
                        .forEach(this::confirm);
            } finally {
                confirming.set(false);
            }
        });
    }

    private void confirm(StreamAdmission.Basis basis, List<StreamSubscriber> dependents) {
        if (basis.equals(StreamAdmission.Basis.NONE)) return;
        try {
            dependents.getFirst().admission().refresh();
            dependents.stream()
                    .filter(subscriber -> !subscriber.admission().holds())
                    .forEach(StreamSubscriber::dismiss);
        } catch (RuntimeException away) {
            LOG.warn("Whether those who watch may still do so cannot be read: {}", new SafeThrowable(away));
        }
    }

    /** Called once a second: ends streams whose time is over, and checks the others' connections. */
    void checkAll() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        for (var subscriber : subscribers) {
            if (subscriber.isOver(now)) expire(subscriber);
            subscriber.check(nanos, properties);
        }
    }

    /** An anonymous client is asked to reconnect. */
    private void expire(StreamSubscriber subscriber) {
        if (subscriber.admission().anonymous()) disconnect(subscriber);
        else subscriber.dismiss();
    }

    /** Called once a second: renders another fraction of the streams that follow the clock each time. */
    void tick() {
        round = (round + 1) % TICKS;
        for (var stream : streams.all())
            if (Math.floorMod(System.identityHashCode(stream), TICKS) == round) stream.tick();
    }

    void begin() {
        stopping = false;
    }

    /** Asks each client to reconnect after a random pause, so that the next node is not overloaded. */
    void disconnectAll() {
        stopping = true;
        subscribers.forEach(this::disconnect);
    }

    private void disconnect(StreamSubscriber subscriber) {
        var pause = ThreadLocalRandom.current()
                .nextLong(500, properties.reconnectWithin().toMillis() + 501);
        subscriber.disconnect("retry: %d\n\n".formatted(pause).getBytes(StandardCharsets.US_ASCII));
    }

    int size() {
        return subscribers.size();
    }
}
