package dev.ross.contracts.restaurant;

/** The reason why an upload did not become a photo. */
public enum PhotoRefusal {
    /** The object store contains no upload. */
    NOTHING_UPLOADED,
    /**
     * The content is not a JPEG, PNG or GIF, whatever its declared type, or is damaged, or has print colours (CMYK).
     */
    NOT_A_PICTURE,
    /** It has more bytes or more pixels than allowed. */
    PICTURE_TOO_LARGE,
    /** A later upload has become the photo already. */
    OVERTAKEN
}
