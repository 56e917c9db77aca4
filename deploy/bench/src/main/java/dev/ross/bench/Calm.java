package dev.ross.bench;

import java.sql.SQLException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/** Waits until what was stored has been followed by all screens and processes, so that the next row is not charged for it. */
record Calm(Ground ground, EventProcessingConfiguration processing) {
    private static final long PATIENCE = 20_000_000_000L;
    private static final String DUE = "SELECT count(*) FROM sagas.scheduled_tasks WHERE execution_time <= now()";

    void await() throws SQLException, InterruptedException {
        var last = ground.count("SELECT coalesce(max(globalindex), 0) FROM events.domainevententry");
        var until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until && !(isSeen(last) && ground.count(DUE) == 0)) Thread.sleep(50);
    }

    private boolean isSeen(long last) {
        return processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .flatMap(processor -> ((TrackingEventProcessor) processor).processingStatus().values().stream())
                .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }
}
