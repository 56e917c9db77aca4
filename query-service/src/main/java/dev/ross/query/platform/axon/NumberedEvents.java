package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.log.EventNumber;
import dev.ross.query.platform.axon.log.EventNumbering;
import dev.ross.query.platform.axon.log.LogReader;
import dev.ross.query.platform.axon.state.ScreenGuard;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Message source of one screen, which adds its number in the log to each event. */
final class NumberedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final StreamableMessageSource<TrackedEventMessage<?>> followed;
    private final ScreenGuard guard;

    /**
     * @param log where single events are looked up
     * @param followed the same log, as the screen follows it
     */
    NumberedEvents(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            StreamableMessageSource<TrackedEventMessage<?>> followed,
            ScreenGuard guard) {
        this.log = log;
        this.followed = followed;
        this.guard = guard;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        guard.beforeFollowing(new LogReader(log), after);
        return new Numbered(followed.openStream(after), new EventNumbering(after), guard, new LogReader(log));
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    private record Numbered(
            BlockingStream<TrackedEventMessage<?>> events, EventNumbering numbering, ScreenGuard guard, LogReader log)
            implements BlockingStream<TrackedEventMessage<?>> {
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            guard.betweenBatches(log);
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var event = events.nextAvailable();
            var number = numbering.next(event.trackingToken());
            guard.read(number, event.getIdentifier());
            return EventNumber.add(event, number);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
