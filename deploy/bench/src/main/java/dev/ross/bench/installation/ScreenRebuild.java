package dev.ross.bench.installation;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/** Measures the rebuild of one screen from the first event on. */
public final class ScreenRebuild {
    private ScreenRebuild() {}

    /**
     * Returns the events of the log a second, those included that do not concern the screen.
     *
     * @param screen its name, without the number that a changed form of its documents adds
     */
    public static double of(EventProcessingConfiguration processing, String screen, long events)
            throws InterruptedException {
        var processor = processing.eventProcessors().entrySet().stream()
                .filter(each -> each.getKey().matches(screen + "(-\\d+)?"))
                .map(each -> (TrackingEventProcessor) each.getValue())
                .findFirst()
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        var begin = System.nanoTime();
        processor.start();
        while (!isThere(processor, events)) Thread.sleep(5);
        return events * 1e9 / (System.nanoTime() - begin);
    }

    /**
     * Whether the screen has read the last event; the first is number one. A reset without later events still counts as
     * a replay.
     */
    private static boolean isThere(TrackingEventProcessor processor, long last) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }
}
