package dev.ross.query.platform.live.stream;

import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.document.RefCountedMap;
import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the streams of this node, keeps them going and ends them; those of equal screens share one. */
@Component
public class LiveStreams {
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
    private final StreamSubscribers subscribers;
    private final ThrottledRenderer costly = new ThrottledRenderer();
    private final RefCountedMap<ScreenAnswer<?, ?>, SharedStream<?>> streams = new RefCountedMap<>();
    private volatile boolean stopping;
    private int round;

    LiveStreams(
            AnswerJson json,
            Clock clock,
            LiveProperties properties,
            StreamMeters meters,
            MessageSpans spans,
            StreamSubscribers subscribers) {
        this.subscribers = subscribers;
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
    public StreamSubscriber admit(
            Map<String, ScreenAnswer<?, ?>> screens,
            StreamAdmission admission,
            boolean waited,
            boolean fresh,
            @Nullable String seen) {
        // added before it is confirmed: any change from here on has it checked again
        var subscriber = subscribers.add(admission);
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

    private void count(StreamSubscriber subscriber, String view) {
        meters.watched(view, 1);
        subscriber.atTheEnd(() -> meters.watched(view, -1));
    }

    private void show(
            StreamSubscriber subscriber,
            String prefix,
            ScreenAnswer<?, ?> screen,
            boolean fresh,
            @Nullable String seen) {
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

    private <S> SharedStream<S> stream(ScreenAnswer<S, ?> screen) {
        return new SharedStream<>(screen, json, spans, costly);
    }

    /** Called once a second: ends streams whose time is over, and checks the others' connections. */
    void checkAll() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        subscribers.all().forEach(subscriber -> {
            if (subscriber.isOver(now)) expire(subscriber);
            subscriber.check(nanos, properties);
        });
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
        subscribers.all().forEach(this::disconnect);
    }

    private void disconnect(StreamSubscriber subscriber) {
        var pause = ThreadLocalRandom.current()
                .nextLong(500, properties.reconnectWithin().toMillis() + 501);
        subscriber.disconnect("retry: %d\n\n".formatted(pause).getBytes(StandardCharsets.US_ASCII));
    }
}
