package dev.ross.query.platform.live;

import dev.ross.query.platform.web.Json;

/**
 * An answer as it goes over the wire.
 *
 * @param bytes JSON
 * @param tag its entity tag; weak: compressed or not, it is the same answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedPage(Object answer, byte[] bytes, String tag) {
    static RenderedPage of(Object answer, Json json) {
        var bytes = json.bytes(answer);
        return new RenderedPage(answer, bytes, "W/\"" + Frame.digest(bytes) + "\"");
    }
}
