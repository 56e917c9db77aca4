package dev.ross.bench;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;

/** One screen made anew from the first event on. */
final class Rebuild {
    private Rebuild() {}

    /** Events of the log a second, those included that do not concern the screen. */
    static double of(EventProcessingConfiguration processing, String screen, long events) throws InterruptedException {
        var processor =
                processing.eventProcessor(screen, TrackingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        var begin = System.nanoTime();
        processor.start();
        while (!isThere(processor)) Thread.sleep(5);
        return events * 1e9 / (System.nanoTime() - begin);
    }

    private static boolean isThere(TrackingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream().noneMatch(EventTrackerStatus::isReplaying)
                && segments.stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
