package dev.ross.query.platform.axon;

/** Is told what becomes of the token of one screen. */
interface TokenListener {
    TokenListener NONE = new TokenListener() {
        @Override
        public void begins() {}

        @Override
        public void beforeToken() {}
    };

    /** The first token is about to be written: the screen is made from the first event on. */
    void begins();

    /** A token is about to be written. */
    void beforeToken();
}
