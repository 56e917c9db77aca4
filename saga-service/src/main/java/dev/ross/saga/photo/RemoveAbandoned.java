package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.storage.StoredObjects;
import org.springframework.stereotype.Component;

/** Takes away what was uploaded and never completed, or once more after that was settled. */
@Component
class RemoveAbandoned implements Errand<UploadTask> {
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
    public Class<UploadTask> data() {
        return UploadTask.class;
    }

    @Override
    public void run(UploadTask task) {
        if (!Upload.of(task, history).isBeingLookedAt()) objects.remove(PhotoObjects.upload(task.upload()));
    }
}
