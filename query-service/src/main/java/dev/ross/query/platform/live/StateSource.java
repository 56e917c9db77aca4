package dev.ross.query.platform.live;

/** Source of a state, which can be read and followed. Equal sources are followed once. */
public interface StateSource<S> {
    /** The screen whose progress decides whether this is fresh. */
    String screen();

    Snapshot<S> read();

    /** Makes later reads reflect the documents as they are now: these have already reached the position. */
    default void reach(long position) {}

    /**
     * Follows the state until the feed is ended.
     *
     * @param changed called after each change, from any thread; it must return soon
     */
    Feed<S> follow(Runnable changed);

    /** A state that is being followed. */
    interface Feed<S> {
        Snapshot<S> now();

        /** Reads the state again: notifications of its changes may still be on their way. */
        void catchUp();

        void end();
    }
}
