package dev.ross.query.platform.axon;

import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;

/** Tells {@link Progress} each step of one screen, those over events that do not concern it included. */
record Milestones(String screen, Progress progress) implements EventTrackerStatusChangeListener {
    @Override
    public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changes) {
        for (var status : changes.values()) {
            var token = status.getTrackingToken();
            if (token != null) progress.reached(screen, token);
        }
    }

    @Override
    public boolean validatePositions() {
        return true;
    }
}
