package dev.ross.query.platform.mongo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Word of a document, as it is and whenever it changes. Views hold what people said in the clear, so the document itself
 * goes no further than this process; who hears of it on another node reads it there.
 *
 * @param document absent where the word came from another node, or in answer to being asked
 */
public record Told(
        String view, String key, @JsonIgnore @Nullable Stored<?> document) {
    static Told of(Stored<?> document) {
        return new Told(document.view(), document.key(), document);
    }

    @JsonCreator
    static Told elsewhere(String view, String key) {
        return new Told(view, key, null);
    }
}
