package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.outbox.OutboxTask;
import org.springframework.stereotype.Component;

/** Removes an uploaded picture if the upload was never completed, or once more after it was settled. */
@Component
class RemoveAbandoned implements OutboxTask<UploadTask> {
    private final StreamHistory history;
    private final StoredObjects objects;

    RemoveAbandoned(StreamHistory history, StoredObjects objects) {
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
        if (!PhotoUpload.of(task, history).isBeingProcessed()) objects.remove(PhotoObjects.upload(task.upload()));
    }
}
