package dev.ross.contracts.personal;

/** A secret of this node is not the one the installation was started with. Names the secret, never its value. */
public class WrongSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSecret(String sentence) {
        super(sentence);
    }
}
