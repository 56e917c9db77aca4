package dev.ross.query.platform.live;

/** Where a state comes from. Equal sources are followed once. */
public interface Source<S> {
    /** The screen whose progress makes this fresh. */
    String screen();

    Moment<S> read();

    /** Sees to it that what is read from now on shows what the documents, which have come so far, show. */
    default void reach(long position) {}

    /**
     * Follows the state until the feed is ended.
     *
     * @param changed told after each change, briefly and from any thread
     */
    Feed<S> follow(Runnable changed);

    /** A state that is being followed. */
    interface Feed<S> {
        Moment<S> now();

        /** Reads again what is followed, of which word may still be on its way. */
        void catchUp();

        void end();
    }
}
