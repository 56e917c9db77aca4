package dev.ross.bench.installation;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Waits until all effects of the stored events are complete: all views and processes have read all events, no task is
 * due, and none of them stored another event meanwhile.
 *
 * @param hasProcesses whether the processes' tasks are awaited too
 */
public record SystemAtRest(BenchStores stores, EventProcessingConfiguration processing, boolean hasProcesses) {
    private static final long LONGEST_WAIT = 300_000_000_000L;
    private static final int PAUSE = 50;
    public static final String LAST = "SELECT coalesce(max(globalindex), 0) FROM events.domainevententry";
    private static final String DUE = "SELECT count(*) FROM sagas.scheduled_tasks WHERE execution_time <= now()";

    public void await() throws SQLException, InterruptedException {
        var until = System.nanoTime() + LONGEST_WAIT;
        for (var last = stores.count(LAST); ; last = stores.count(LAST)) {
            while (!behind(last).isEmpty() || tasksDue() > 0) {
                if (System.nanoTime() > until)
                    throw new IllegalStateException(
                            "the system does not come to rest: of %,d events %s; %,d tasks are due"
                                    .formatted(last, behind(last), tasksDue()));
                Thread.sleep(PAUSE);
            }
            if (stores.count(LAST) == last && tasksDue() == 0) return;
        }
    }

    private long tasksDue() throws SQLException {
        return hasProcesses ? stores.count(DUE) : 0;
    }

    /** The views and processes that have not read that event yet, each with the last that it has read. */
    private List<String> behind(long last) {
        return processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .map(TrackingEventProcessor.class::cast)
                .flatMap(processor -> processor.processingStatus().values().stream()
                        .map(segment -> segment.getCurrentPosition().orElse(-1))
                        .filter(position -> position < last)
                        .map(position -> processor.getName() + " at " + position))
                .toList();
    }
}
