package dev.ross.platform.personal;

/**
 * Reports an envelope with the id of a key that this key store never had. Treating it as erased would hide a wrong
 * configuration.
 */
public class UnknownKey extends RuntimeException {

    public UnknownKey(KeyId id) {
        super("there never was a key " + id + " in this key store");
    }
}
