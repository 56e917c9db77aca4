package dev.ross.query.platform.axon.progress;

import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;

/**
 * Reports each step of one screen's token to {@link ScreenPositions}, those over events that do not concern it
 * included. The position of a screen that this node no longer follows, since it is stopped or another node took it, is
 * reset.
 */
record ScreenProgressRecorder(String screen, ScreenPositions progress) implements EventTrackerStatusChangeListener {
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
