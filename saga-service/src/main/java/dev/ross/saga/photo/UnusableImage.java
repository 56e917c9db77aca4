package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoRefusal;

/** No photo can be made of this picture, now or later. */
final class UnusableImage extends Exception {
    private static final long serialVersionUID = 1L;

    private final PhotoRefusal reason;

    UnusableImage(PhotoRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    PhotoRefusal reason() {
        return reason;
    }
}
