package dev.ross.platform.personal;

/**
 * Reports an envelope that cannot be decrypted: changed, moved, or no envelope at all. The message never contains its
 * content.
 */
public class EnvelopeBroken extends RuntimeException {

    public EnvelopeBroken(String message) {
        super(message);
    }
}
