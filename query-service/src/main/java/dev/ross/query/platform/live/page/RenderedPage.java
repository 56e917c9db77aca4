package dev.ross.query.platform.live.page;

import dev.ross.query.platform.live.connection.SharedJson;
import dev.ross.query.platform.paper.PrintableAnswer;
import dev.ross.query.platform.web.AnswerJson;

/**
 * A page as it is sent.
 *
 * @param bytes in its format
 * @param tag its entity tag; weak: compressed or not, it is the same answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedPage(Object answer, RequestedFormat format, byte[] bytes, String tag) {
    /**
     * @param format JSON, or a format of paper if the answer can be had on paper
     */
    static RenderedPage of(Object answer, RequestedFormat format, AnswerJson json) {
        var bytes = switch (format) {
            case PAGE, STREAM -> json.bytes(answer);
            case TEXT -> ((PrintableAnswer) answer).onPaper().text();
            case PDF -> ((PrintableAnswer) answer).onPaper().pdf();
            case HTML, CSV -> throw new IllegalArgumentException("no screen is a page for people, or a table");
        };
        return new RenderedPage(answer, format, bytes, "W/\"" + new SharedJson(bytes).digest() + "\"");
    }
}
