package dev.ross.query.platform.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * The sequence that is held back by a dead letter, and nothing else is: a document, or a stream of events.
 *
 * @param view the view whose document it is; absent: it is a stream of events
 * @param key the document's key, or the stream's identifier
 */
public record ScreenDeadLetterSequence(@Nullable String view, String key) {
    public static ScreenDeadLetterSequence document(String view, String key) {
        return new ScreenDeadLetterSequence(view, key);
    }

    public static ScreenDeadLetterSequence stream(String identifier) {
        return new ScreenDeadLetterSequence(null, identifier);
    }
}
