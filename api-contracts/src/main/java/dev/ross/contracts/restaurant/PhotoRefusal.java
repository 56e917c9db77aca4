package dev.ross.contracts.restaurant;

/** Why no photo was made of an upload. */
public enum PhotoRefusal {
    /** Nothing lay where it should have been uploaded to. */
    NOTHING_UPLOADED,
    /** What it contains is no JPEG, PNG or GIF, whatever it is called, or a damaged one, or in colours of print. */
    NOT_A_PICTURE,
    /** It has more bytes or more pixels than a photo may have. */
    PICTURE_TOO_LARGE,
    /** A picture that was uploaded later is the photo already. */
    OVERTAKEN
}
