package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
import javax.crypto.SecretKey;

/** The key that encrypts one person's data: AES with 256 bits, unwrapped in memory only. */
public record DataKey(KeyId id, Subject subject, SecretKey secret) {

    @Override
    public String toString() {
        return "DataKey[" + id + ", " + subject + "]";
    }
}
