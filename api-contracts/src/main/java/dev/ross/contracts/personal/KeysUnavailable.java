package dev.ross.contracts.personal;

/** The key store cannot be reached, or not be read; trying again later may help. */
public class KeysUnavailable extends RuntimeException {

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
