package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.storage.StoredObjects;
import org.springframework.stereotype.Component;

/** Takes away what was uploaded and never completed, or once more after that was settled. */
@Component
class RemoveAbandoned implements Errand<PhotoUploadId> {
    private final History history;
    private final StoredObjects objects;

    RemoveAbandoned(History history, StoredObjects objects) {
        this.history = history;
        this.objects = objects;
    }

    @Override
    public String name() {
        return "remove-abandoned-picture";
    }

    @Override
    public Class<PhotoUploadId> data() {
        return PhotoUploadId.class;
    }

    @Override
    public void run(PhotoUploadId id) {
        if (!Upload.of(id, history).isBeingLookedAt()) objects.remove(PhotoObjects.upload(id));
    }
}
