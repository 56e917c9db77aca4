package dev.ross.platform.keys;

/** Reports that a secret of this node differs from that of its installation. Names the secret, never its value. */
public class WrongSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSecret(String sentence) {
        super(sentence);
    }
}
