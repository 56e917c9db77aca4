package dev.ross.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Meters each processor's lag behind the log, and whether this process runs it. */
class ProcessorMeters implements MeterBinder {
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final ObjectProvider<EventStore> events;

    ProcessorMeters(ObjectProvider<EventProcessingConfiguration> processing, ObjectProvider<EventStore> events) {
        this.processing = processing;
        this.events = events;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var head = new PolledValue<>(() -> position(events.getObject().createHeadToken()), Double.NaN);
        processing.getObject().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .forEach(processor -> bind(processor, head, registry));
    }

    private static void bind(StreamingEventProcessor processor, PolledValue<Double> head, MeterRegistry registry) {
        Gauge.builder("ross.processor.lag", () -> lag(processor, head))
                .description(
                        "events between a processor and the end of the log; not a number where another node runs it")
                .tag("processor", processor.getName())
                .register(registry);
        Gauge.builder("ross.processor.running", () -> isRunning(processor) ? 1 : 0)
                .description("whether this process runs it, without an error")
                .tag("processor", processor.getName())
                .register(registry);
    }

    private static double lag(StreamingEventProcessor processor, PolledValue<Double> head) {
        return processor.processingStatus().values().stream()
                .mapToDouble(segment ->
                        Math.max(0, head.get() - segment.getCurrentPosition().orElse(-1)))
                .max()
                .orElse(Double.NaN);
    }

    /** Before the first event there is no token. */
    private static double position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static boolean isRunning(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty() && segments.stream().noneMatch(EventTrackerStatus::isErrorState);
    }
}
