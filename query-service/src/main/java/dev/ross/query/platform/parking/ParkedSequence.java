package dev.ross.query.platform.parking;

import org.jspecify.annotations.Nullable;

/**
 * What is held up by a parked event, and nothing else is.
 *
 * @param view the view whose document it is; absent: it is a stream of events
 * @param key the document's key, or the stream's identifier
 */
public record ParkedSequence(@Nullable String view, String key) {
    public static ParkedSequence document(String view, String key) {
        return new ParkedSequence(view, key);
    }

    public static ParkedSequence stream(String identifier) {
        return new ParkedSequence(null, identifier);
    }
}
