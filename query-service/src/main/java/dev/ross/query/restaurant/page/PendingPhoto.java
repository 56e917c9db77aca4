package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoUploadId;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded and is not the photo.
 *
 * @param reason why it never will be; while it is being looked at there is none
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
