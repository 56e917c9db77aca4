package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;

/** Reports an attempt to encrypt data of a person who has been erased. */
public class KeyDestroyed extends RuntimeException {

    public KeyDestroyed(Subject subject) {
        super("the key of " + subject + " is destroyed: nothing more can be sealed for them");
    }
}
