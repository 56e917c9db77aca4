package dev.ross.query.platform.mongo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.MetadataKeys;
import dev.ross.platform.tracing.SpanParent;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Update message of a subscription query: a document of a view has changed. Views contain what people said in the
 * clear, so the document itself does not leave this process; another node reads it from the store.
 *
 * @param document absent in messages from another node, and in initial results
 * @param traceparent of the span in which it changed, if that is traced
 */
public record DocumentChanged(
        String view,
        String key,
        @JsonIgnore @Nullable ViewDocument<?> document,
        @Nullable String traceparent) {
    static DocumentChanged of(ViewDocument<?> document) {
        return new DocumentChanged(
                document.view(), document.key(), document, SpanParent.current().orElse(null));
    }

    @JsonCreator
    static DocumentChanged elsewhere(String view, String key, @Nullable String traceparent) {
        return new DocumentChanged(view, key, null, traceparent);
    }

    /** The traceparent as message metadata. */
    public Map<String, String> metadata() {
        return traceparent == null ? Map.of() : Map.of(MetadataKeys.TRACEPARENT, traceparent);
    }
}
