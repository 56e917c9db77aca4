package dev.ross.contracts.restaurant;

/** The sizes of a photo: the maximum number of pixels of each side. Small pictures are not enlarged. */
public enum PhotoSize {
    LARGE(1600),
    SMALL(400);

    private final int longestSide;

    PhotoSize(int longestSide) {
        this.longestSide = longestSide;
    }

    public int longestSide() {
        return longestSide;
    }
}
