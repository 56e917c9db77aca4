package dev.ross.query.platform.live.page;

import dev.ross.query.platform.live.connection.SharedJson;
import dev.ross.query.platform.web.AnswerJson;

/**
 * A page as it is sent.
 *
 * @param bytes JSON
 * @param tag its entity tag; weak: compressed or not, it is the same answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedPage(Object answer, byte[] bytes, String tag) {
    static RenderedPage of(Object answer, AnswerJson json) {
        var bytes = json.bytes(answer);
        return new RenderedPage(answer, bytes, "W/\"" + new SharedJson(bytes).digest() + "\"");
    }
}
