package dev.ross.contracts.restaurant;

/**
 * A geographic location, WGS 84.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record GeoLocation(double lat, double lon) {
    public GeoLocation {
        if (!(lat >= -90 && lat <= 90)) throw new IllegalArgumentException("a latitude lies between -90 and 90");
        if (!(lon >= -180 && lon <= 180)) throw new IllegalArgumentException("a longitude lies between -180 and 180");
    }
}
