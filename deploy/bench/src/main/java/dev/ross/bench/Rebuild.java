package dev.ross.bench;

import org.axonframework.config.EventProcessingConfiguration;
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
        while (!isThere(processor, events)) Thread.sleep(5);
        return events * 1e9 / (System.nanoTime() - begin);
    }

    /** The first event is number one. A reset that nothing has happened after still counts as a replay. */
    private static boolean isThere(TrackingEventProcessor processor, long last) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }
}
