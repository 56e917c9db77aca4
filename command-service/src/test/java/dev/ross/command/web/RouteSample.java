package dev.ross.command.web;

import org.jspecify.annotations.Nullable;

/** A request that is accepted, and another body for the same path. */
record RouteSample(String path, String token, @Nullable String body, String another) {
    /** A request without a body. */
    static RouteSample bare(String path, String token) {
        return new RouteSample(path, token, null, "{\"other\": 1}");
    }
}
