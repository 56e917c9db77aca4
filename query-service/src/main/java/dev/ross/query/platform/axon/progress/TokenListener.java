package dev.ross.query.platform.axon.progress;

/** Listener for the writes of one screen's token. */
public interface TokenListener {
    TokenListener NONE = new TokenListener() {
        @Override
        public void begins() {}

        @Override
        public void beforeToken() {}
    };

    /** Called before the first token is written: the screen is built from the first event on. */
    void begins();

    /** Called before a token is written. */
    void beforeToken();
}
