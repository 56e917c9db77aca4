package dev.ross.query.platform.live;

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
        return new RenderedPage(answer, bytes, "W/\"" + StreamFrame.digest(bytes) + "\"");
    }
}
