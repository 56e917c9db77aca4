package dev.ross.contracts.restaurant;

import java.util.Locale;

/** The keys of pictures in the object store, the same for every service. */
public final class PhotoObjects {
    private PhotoObjects() {}

    /** The picture as it was uploaded, until it is processed. */
    public static String upload(PhotoUploadId upload) {
        return "uploads/" + upload.restaurant() + "/" + upload.local();
    }

    /** One size of the photo, a JPEG. */
    public static String photo(PhotoUploadId photo, PhotoSize size) {
        return "photos/" + photo.restaurant() + "/" + photo.local() + "/"
                + size.name().toLowerCase(Locale.ROOT) + ".jpg";
    }
}
