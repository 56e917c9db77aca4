package dev.ross.platform.personal;

/** Reports that the key store cannot be reached or read; retrying later may help. */
public class KeysUnavailable extends RuntimeException {

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
