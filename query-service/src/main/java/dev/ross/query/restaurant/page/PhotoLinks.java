package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import java.util.Locale;

/** The addresses of a photo. They change with the photo, so that no cache shows an old photo for a new one. */
record PhotoLinks(String large, String small) {
    static PhotoLinks to(PhotoUploadId photo) {
        return new PhotoLinks(link(photo, PhotoSize.LARGE), link(photo, PhotoSize.SMALL));
    }

    private static String link(PhotoUploadId photo, PhotoSize size) {
        return "/api/v1/restaurants/%s/photo?size=%s&v=%s"
                .formatted(photo.restaurant(), size.name().toLowerCase(Locale.ROOT), photo.local());
    }
}
