package dev.ross.contracts.personal;

/** An envelope does not open where it stands: changed, moved, or no envelope at all. Never says what was inside. */
public class EnvelopeBroken extends RuntimeException {

    public EnvelopeBroken(String message) {
        super(message);
    }
}
