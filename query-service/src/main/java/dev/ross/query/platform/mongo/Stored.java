package dev.ross.query.platform.mongo;

/**
 * One document: what is shown under a key, and what it has seen.
 *
 * @param view the view's name
 * @param key its key
 * @param content what is shown
 */
public record Stored<V>(String view, String key, Seen seen, V content) {
    /** How far the log is told here, from its beginning, without a gap. */
    public long position() {
        return seen.gaps().isEmpty() ? seen.position() : seen.gaps().getFirst() - 1;
    }

    /** Whether the position tells all there is to tell: an equal position then means an equal document. */
    public boolean settled() {
        return seen.gaps().isEmpty();
    }
}
