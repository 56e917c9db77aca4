package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Position;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One document: what is shown under a key, and what it has seen.
 *
 * @param view the view's name
 * @param key its key
 * @param content what is shown
 * @param write names the write that left it as it is; absent where nothing was written, or this is not written yet
 */
public record Stored<V>(
        String view,
        String key,
        Seen seen,
        V content,
        @Nullable ObjectId write,
        boolean parked) {
    public Stored(String view, String key, Seen seen, V content) {
        this(view, key, seen, content, null, false);
    }

    /** How far the log is told here, from its beginning, without a gap. */
    public long position() {
        return seen.gaps().isEmpty() ? seen.position() : seen.gaps().getFirst() - 1;
    }

    /** Whether the position tells all there is to tell: an equal position then means an equal document. */
    public boolean settled() {
        return seen.gaps().isEmpty();
    }

    Stored<V> writtenBy(ObjectId id) {
        return new Stored<>(view, key, seen, content, id, parked);
    }

    Stored<V> settledBy(Position screen) {
        var settled = seen.settledBy(screen);
        return settled.equals(seen) ? this : new Stored<>(view, key, settled, content, write, parked);
    }

    /** Whether it was read from the store, and not made up for a key under which nothing lies. */
    boolean isThere() {
        return write != null || seen.position() >= 0;
    }
}
