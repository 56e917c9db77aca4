package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * State of one upload, folded from the restaurant's events.
 *
 * @param trail metadata about the cause, from the event that completed the upload
 */
record PhotoUpload(PhotoUploadId id, boolean completed, boolean settled, Map<String, String> trail) {
    static PhotoUpload of(UploadTask task, StreamHistory history) {
        var id = task.upload();
        var unknown = new PhotoUpload(id, false, false, Map.of());
        return history.sinceOfMessages("restaurant", id.restaurant(), task.since(), unknown, PhotoUpload::after);
    }

    boolean isBeingProcessed() {
        return completed && !settled;
    }

    private PhotoUpload after(EventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof PhotoUploadCompleted it && it.upload().equals(id))
            return new PhotoUpload(
                    id, true, settled, CausationMetadata.of(event).metadata());
        return settles(payload) ? new PhotoUpload(id, completed, true, trail) : this;
    }

    private boolean settles(Object payload) {
        return (payload instanceof PhotoAttached attached && attached.upload().equals(id))
                || (payload instanceof PhotoRefused refused && refused.upload().equals(id));
    }
}
