package dev.ross.query.platform.axon;

import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;

/**
 * Tells {@link Progress} each step of one screen, those over events that do not concern it included. A screen that this
 * node follows no more, since it is stopped or another node took it, has come nowhere.
 */
record Milestones(String screen, Progress progress) implements EventTrackerStatusChangeListener {
    @Override
    public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changes) {
        for (var status : changes.values()) {
            progress.reached(screen, status.trackerRemoved() ? null : status.getTrackingToken());
        }
    }

    @Override
    public boolean validatePositions() {
        return true;
    }
}
