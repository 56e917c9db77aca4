package dev.ross.contracts.restaurant;

/** In which sizes a photo can be had: each side has at most so many pixels, and a small picture is not made larger. */
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
