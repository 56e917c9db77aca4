package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.stream.Stream;

/**
 * A location and a search radius around it.
 *
 * @param meters the radius, along the surface of the earth
 */
record SearchArea(GeoLocation from, double meters) {
    /** The mean radius of WGS 84, in meters. */
    private static final double EARTH = 6_371_008.8;

    private static final double ANYWHERE = Math.PI * EARTH + 1;

    /**
     * Parses latitude, longitude and optionally a radius in kilometers: {@code 59.33,18.07,5}. Without a radius:
     * anywhere.
     *
     * @throws Problem that says so
     */
    public static SearchArea of(String text) {
        try {
            return parsed(text);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(
                    ProblemCode.MALFORMED,
                    "'near' is a latitude, a longitude and optionally a distance in kilometers, as in 59.3,18.0,5.");
        }
    }

    private static SearchArea parsed(String text) {
        var numbers = Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
        if (numbers.size() < 2 || numbers.size() > 3)
            throw new IllegalArgumentException("a place has a latitude and a longitude");
        var meters = numbers.size() == 3 ? numbers.get(2) * 1000 : ANYWHERE;
        if (!(meters > 0 && meters <= ANYWHERE))
            throw new IllegalArgumentException("a distance is more than nothing and fits on the earth");
        return new SearchArea(new GeoLocation(numbers.get(0), numbers.get(1)), meters);
    }

    boolean reaches(long distance) {
        return distance <= meters;
    }

    /** The distance in meters, by the haversine formula. */
    long distanceTo(GeoLocation place) {
        var north = Math.toRadians(place.lat() - from.lat());
        var east = Math.toRadians(place.lon() - from.lon());
        var half = square(Math.sin(north / 2))
                + square(Math.sin(east / 2))
                        * Math.cos(Math.toRadians(from.lat()))
                        * Math.cos(Math.toRadians(place.lat()));
        return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    private static double square(double number) {
        return number * number;
    }
}
