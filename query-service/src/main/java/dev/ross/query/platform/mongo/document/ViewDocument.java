package dev.ross.query.platform.mongo.document;

import dev.ross.query.platform.axon.log.LogPosition;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A document of a view: the content under a key, and the events that it has seen.
 *
 * @param view the view's name
 * @param key its key
 * @param content the content that is shown
 * @param write id of the write that left it as it is; absent where nothing was written, or this is not written yet
 * @param hasDeadLetter whether it is held back by a dead letter
 */
public record ViewDocument<V>(
        String view,
        String key,
        SeenEvents seen,
        V content,
        @Nullable ObjectId write,
        boolean hasDeadLetter) {
    public ViewDocument(String view, String key, SeenEvents seen, V content) {
        this(view, key, seen, content, null, false);
    }

    /** The position in the log up to which it reflects all events, without a gap. */
    public long position() {
        return seen.gaps().isEmpty() ? seen.position() : seen.gaps().getFirst() - 1;
    }

    /** Whether it has no gaps: an equal position then means an equal document. */
    public boolean settled() {
        return seen.gaps().isEmpty();
    }

    ViewDocument<V> writtenBy(ObjectId id) {
        return new ViewDocument<>(view, key, seen, content, id, hasDeadLetter);
    }

    public ViewDocument<V> settledBy(LogPosition screen) {
        var settled = seen.settledBy(screen);
        return settled.equals(seen) ? this : new ViewDocument<>(view, key, settled, content, write, hasDeadLetter);
    }

    /** Whether it was read from the store, and is not the blank one of a key under which nothing is stored. */
    boolean isThere() {
        return write != null || seen.position() >= 0;
    }
}
