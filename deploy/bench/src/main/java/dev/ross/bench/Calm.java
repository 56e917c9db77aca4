package dev.ross.bench;

import java.sql.SQLException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Waits until everything that follows what was stored is done: all views and processes have read all events, no task is due,
 * and no event came of any of it meanwhile.
 *
 * @param hasProcesses whether the processes' tasks belong to it
 */
record Calm(Ground ground, EventProcessingConfiguration processing, boolean hasProcesses) {
    private static final long LONGEST_WAIT = 300_000_000_000L;
    private static final int PAUSE = 50;
    static final String LAST = "SELECT coalesce(max(globalindex), 0) FROM events.domainevententry";
    private static final String DUE = "SELECT count(*) FROM sagas.scheduled_tasks WHERE execution_time <= now()";

    void await() throws SQLException, InterruptedException {
        var until = System.nanoTime() + LONGEST_WAIT;
        for (var last = ground.count(LAST); ; last = ground.count(LAST)) {
            while (!(isSeen(last) && isIdle())) {
                if (System.nanoTime() > until) throw new IllegalStateException(atWorkStill(last));
                Thread.sleep(PAUSE);
            }
            if (ground.count(LAST) == last && isIdle()) return;
        }
    }

    private String atWorkStill(long last) throws SQLException {
        var behind = processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .flatMap(processor -> ((TrackingEventProcessor) processor)
                        .processingStatus().values().stream()
                                .filter(segment -> segment.getCurrentPosition().orElse(-1) < last)
                                .map(segment -> processor.getName() + " at "
                                        + segment.getCurrentPosition().orElse(-1)))
                .sorted()
                .toList();
        return "the system does not come to rest: of %,d events %s; %,d tasks are due"
                .formatted(last, behind, hasProcesses ? ground.count(DUE) : 0);
    }

    private boolean isIdle() throws SQLException {
        return !hasProcesses || ground.count(DUE) == 0;
    }

    private boolean isSeen(long last) {
        return processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .flatMap(processor -> ((TrackingEventProcessor) processor).processingStatus().values().stream())
                .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }
}
