package dev.ross.contracts.personal;

/** An envelope names a key that this key store never had. Taking it for erased would hide a wrong configuration. */
public class UnknownKey extends RuntimeException {

    public UnknownKey(KeyId id) {
        super("there never was a key " + id + " in this key store");
    }
}
