package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.log.EventNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.BeanFactory;

/**
 * Gives events to one screen's own processor, batch by batch, on the calling thread. The processor is never started.
 */
public final class ScreenDriver {
    private static final Method PROCESS = process();
    private final ScreenProcessor processor;

    /**
     * @param screen its name
     * @param beans those of the query service, with the stores of the proof
     */
    public ScreenDriver(String screen, EventHandlerInvoker handlers, BeanFactory beans) {
        var log = beans.getBean(EventStore.class);
        var parts = beans.getBean(ScreenProcessorComponents.class);
        parts.tokens().store().initializeTokenSegments(screen, 1, null);
        processor = ScreenProcessors.processor(screen, log, log, handlers, parts);
    }

    private static Method process() {
        try {
            var process = AbstractEventProcessor.class.getDeclaredMethod(
                    "processInUnitOfWork", List.class, UnitOfWork.class, Collection.class);
            process.setAccessible(true);
            return process;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public void begin() {
        processor.resetTokens(new GlobalSequenceTrackingToken(-1));
    }

    /**
     * @throws IllegalStateException if the screen cannot go on
     */
    public void handle(List<TrackedEventMessage<?>> batch) {
        var numbered = batch.stream().map(ScreenDriver::numbered).toList();
        var unit = new BatchingUnitOfWork<>(numbered);
        unit.resources().put("Processor[" + processor.getName() + "]/SegmentId", Segment.ROOT_SEGMENT.getSegmentId());
        unit.resources()
                .put(
                        "Processor[" + processor.getName() + "]/Token",
                        batch.getLast().trackingToken());
        try {
            PROCESS.invoke(processor, numbered, unit, List.of(Segment.ROOT_SEGMENT));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(processor.getName() + " cannot follow: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrackedEventMessage<?> numbered(TrackedEventMessage<?> event) {
        var number = event.trackingToken().position().orElseThrow();
        return EventNumber.add(event, number);
    }
}
