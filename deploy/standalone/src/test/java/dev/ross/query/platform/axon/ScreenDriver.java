package dev.ross.query.platform.axon;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Gives events to one screen, batch by batch, as its processor does, on the thread that asks for it. */
public final class ScreenDriver {
    private final EventHandlerInvoker handlers;

    public ScreenDriver(EventHandlerInvoker handlers) {
        this.handlers = handlers;
    }

    public void begin() {
        handlers.performReset();
    }

    public void handle(List<TrackedEventMessage<?>> batch) {
        var numbered = batch.stream().map(ScreenDriver::numbered).toList();
        var unit = new BatchingUnitOfWork<>(numbered);
        var result = unit.executeWithResult(
                () -> {
                    handlers.handle(unit.getMessage(), Segment.ROOT_SEGMENT);
                    if (unit.isLastMessage()) new Batch(unit).end();
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw new AssertionError("a screen cannot follow", result.exceptionResult());
    }

    private static TrackedEventMessage<?> numbered(TrackedEventMessage<?> event) {
        var number = event.trackingToken().position().orElseThrow();
        return (TrackedEventMessage<?>) event.andMetaData(Map.of(NumberedEvents.NUMBER, number));
    }
}
