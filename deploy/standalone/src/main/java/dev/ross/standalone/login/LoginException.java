package dev.ross.standalone.login;

/** Thrown when a login fails; the message is one sentence with the reason. */
public final class LoginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoginException(String sentence) {
        super(sentence);
    }
}
