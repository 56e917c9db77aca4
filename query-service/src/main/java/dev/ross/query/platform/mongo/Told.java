package dev.ross.query.platform.mongo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Word of a document, as it is and whenever it changes. Views hold what people said in the clear, so the document itself
 * goes no further than this process; who hears of it on another node reads it there.
 *
 * @param document absent where the word came from another node, or in answer to being asked
 * @param traceparent of the span in which it changed, if that is traced
 */
public record Told(
        String view,
        String key,
        @JsonIgnore @Nullable Stored<?> document,
        @Nullable String traceparent) {
    static Told of(Stored<?> document) {
        return new Told(
                document.view(), document.key(), document, Parent.current().orElse(null));
    }

    @JsonCreator
    static Told elsewhere(String view, String key, @Nullable String traceparent) {
        return new Told(view, key, null, traceparent);
    }

    /** As metadata has it. */
    public Map<String, String> trail() {
        return traceparent == null ? Map.of() : Map.of(Trail.TRACEPARENT, traceparent);
    }
}
