package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoUploadId;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded picture that has not become the photo: it is still being processed, or was refused.
 *
 * @param reason of the refusal; absent while the picture is being processed
 */
record PendingPhoto(
        PhotoUploadId upload, Status status, @Nullable PhotoRefusal reason) {
    enum Status {
        PROCESSING,
        REFUSED
    }

    static PendingPhoto processing(PhotoUploadId upload) {
        return new PendingPhoto(upload, Status.PROCESSING, null);
    }

    static PendingPhoto refused(PhotoUploadId upload, PhotoRefusal reason) {
        return new PendingPhoto(upload, Status.REFUSED, reason);
    }
}
