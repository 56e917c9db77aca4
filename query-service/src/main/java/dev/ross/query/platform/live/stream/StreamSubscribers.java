package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.web.Problem;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds the subscribers of all open streams of this node, as many as {@link StreamLimits} admits. */
@Component
class StreamSubscribers {
    private final StreamLimits limits;
    private final StreamLimitProperties most;
    private final StreamMeters meters;
    private final Clock clock;
    private final Set<StreamSubscriber> open = ConcurrentHashMap.newKeySet();

    StreamSubscribers(StreamLimits limits, StreamLimitProperties most, StreamMeters meters, Clock clock) {
        this.limits = limits;
        this.most = most;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Adds a subscriber until its stream ends, or refuses one too many. If a limit is reached, the caller's streams are
     * probed for closed sockets, so that the next attempt can succeed.
     */
    StreamSubscriber add(StreamAdmission admission) {
        try {
            limits.acquire(admission);
        } catch (Problem tooMany) {
            probe(admission);
            throw tooMany;
        }
        var tokenEnds = admission.until();
        var until = tokenEnds == null ? clock.instant().plus(most.anonymousFor()) : tokenEnds;
        var subscriber = new StreamSubscriber(admission, until, meters);
        subscriber.atTheEnd(() -> limits.release(admission));
        open.add(subscriber);
        subscriber.atTheEnd(() -> open.remove(subscriber));
        return subscriber;
    }

    private void probe(StreamAdmission admission) {
        all().filter(subscriber -> subscriber.admission().address().equals(admission.address())
                        || subscriber.admission().caller().equals(admission.caller()))
                .forEach(StreamSubscriber::probe);
    }

    /** Those that are open now; it may be read while others are added. */
    Stream<StreamSubscriber> all() {
        return open.stream();
    }

    int size() {
        return open.size();
    }
}
