package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.saga.platform.outbox.OutboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes pictures that must no longer be seen: uploads in their original form, and photos that were replaced. */
@Component
class RemovePictures implements OutboxTask<RemovePictures.Leftovers> {
    private final StoredObjects objects;

    RemovePictures(StoredObjects objects) {
        this.objects = objects;
    }

    /**
     * @param upload removed in its original form
     * @param photo removed in every size; absent: none
     */
    record Leftovers(PhotoUploadId upload, @Nullable PhotoUploadId photo) {}

    @Override
    public String name() {
        return "remove-pictures";
    }

    @Override
    public Class<Leftovers> data() {
        return Leftovers.class;
    }

    @Override
    public void run(Leftovers leftovers) {
        objects.remove(PhotoObjects.upload(leftovers.upload()));
        var photo = leftovers.photo();
        if (photo == null) return;
        for (var size : PhotoSize.values()) objects.remove(PhotoObjects.photo(photo, size));
    }
}
