package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.saga.platform.axon.Cause;
import dev.ross.saga.platform.axon.History;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * What became of one upload so far.
 *
 * @param trail of whoever completed it
 */
record Upload(PhotoUploadId id, boolean completed, boolean settled, Map<String, String> trail) {
    static Upload of(UploadTask task, History history) {
        var id = task.upload();
        var unknown = new Upload(id, false, false, Map.of());
        return history.sinceOfMessages("restaurant", id.restaurant(), task.since(), unknown, Upload::after);
    }

    boolean isBeingLookedAt() {
        return completed && !settled;
    }

    private Upload after(EventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof PhotoUploadCompleted it && it.upload().equals(id))
            return new Upload(id, true, settled, Cause.of(event).metadata());
        return settles(payload) ? new Upload(id, completed, true, trail) : this;
    }

    private boolean settles(Object payload) {
        return (payload instanceof PhotoAttached attached && attached.upload().equals(id))
                || (payload instanceof PhotoRefused refused && refused.upload().equals(id));
    }
}
