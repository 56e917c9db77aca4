package dev.ross.contracts.personal;

import javax.crypto.SecretKey;

/** The key of one person's data: AES with 256 bits, in the clear only in memory. */
public record DataKey(KeyId id, Subject subject, SecretKey secret) {

    @Override
    public String toString() {
        return "DataKey[" + id + ", " + subject + "]";
    }
}
