package dev.ross.standalone.login;

/** The identity provider did not let this person in. */
public final class LoginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoginRefused(String sentence) {
        super(sentence);
    }
}
